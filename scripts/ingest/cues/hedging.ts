const cues =
  /\b(?:may|might|could|can be|appear(?:s|ed)?|seem(?:s|ed)?|potential(?:ly)?|hint(?:s|ing)?|suggest(?:s|ed|ing)?|possibl[ey]|as possible|promis(?:e|ing)|likely|early signs|early (?:results|data)|preliminary|argues)\b/i

/** Whether the source speaks with a reserve: may, could, appeared. */
export function isHedged(text: string): boolean {
  return cues.test(text)
}
