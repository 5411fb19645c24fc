import type { z } from 'astro/zod'
import type { Folders } from '../folders.ts'
import { refuseIssues } from '../refusal.ts'

/** Something that an editor does at the desk. */
export interface Action<Input extends z.ZodType = z.ZodType> {
  input: Input
  /**
   * Do what a browser asks for, and say in the past tense what was done. Throws {@link Refusal} where it can't be done,
   * with nothing written.
   */
  run: (folders: Folders, asked: unknown) => string
}

/** An action from what it needs and what it does; nothing is done where something is missing or wrong. */
export function action<Input extends z.ZodType>(
  input: Input,
  act: (folders: Folders, input: z.infer<Input>) => string,
): Action<Input> {
  return {
    input,
    run: (folders, asked) => {
      const { data, error } = input.safeParse(asked)
      refuseIssues(error)
      return act(folders, data as z.infer<Input>)
    },
  }
}
