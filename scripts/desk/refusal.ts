import type { z } from 'astro/zod'

/** Something that can't be done as it was asked for; its message says why and what to do. */
export class Refusal extends Error {}

/** Refuse what a schema refuses, each fault with the field that it is in. */
export function refuseIssues(error: z.ZodError | undefined): void {
  if (!error) return
  throw new Refusal(error.issues.map(({ path, message }) => `${path.join(' ')}: ${message}`).join('; '))
}
