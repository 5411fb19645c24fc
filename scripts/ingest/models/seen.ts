/** What is seen of a piece of an article, a line or a sentence, before a model says what it is. */
export interface Seen {
  /** Texts by the part that they play: `own`, `lead`, `heading` …; a part that is missing or empty says nothing. */
  texts: Readonly<Record<string, string>>
  /** Named facts, such as `block=prose`. */
  facts: readonly string[]
}
