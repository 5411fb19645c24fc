import { sha256 } from '../language/sha256.ts'

/** What a compiled page depends on beside its own text. */
export interface Compiler {
  /** Sätteri's version: the text of its `package.json`. */
  version: string
  /** Source text of `src/schema`, `src/language`, `src/views` and `src/loader`, in the order of their file names. */
  sources: string[]
}

/** The digest under which a compiled page is kept: another text, compiler version, schema or loader gives another. */
export function digestOf(text: string, { version, sources }: Compiler): string {
  return sha256([text, version, ...sources].map((piece) => `${piece.length}:${piece}`).join(''))
}
