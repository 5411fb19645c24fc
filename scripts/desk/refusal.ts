/** Something that can't be done as it was asked for; its message says why and what to do. */
export class Refusal extends Error {}
