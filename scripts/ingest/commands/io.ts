/** What a command is given by the shell, and how it answers. */
export interface Io {
  stdout: (text: string) => void
  stderr: (text: string) => void
  /** Whether the console shows colours. */
  colour: boolean
  /** The content folder where the command names none. */
  content: string
}

/** A command that was not given as the usage says. */
export class UsageFault extends Error {}
