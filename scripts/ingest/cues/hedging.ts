const cues =
  /\b(?:may|might|could|can be|appear(?:s|ed)?|seem(?:s|ed)?|potential(?:ly)?|hint(?:s|ing)?|suggest(?:s|ed|ing)?|possibly|as possible|promis(?:e|ing)|likely|early signs|early (?:results|data)|preliminary|argues)\b/i

/** Whether the source speaks with a reserve: may, could, appeared; the month of May is none. */
export function isHedged(text: string): boolean {
  return cues.test(text.replace(/\b(?:\d{1,2}|in|since|until) May\b|\bMay \d/g, ''))
}
