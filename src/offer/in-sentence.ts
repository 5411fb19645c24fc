/**
 * Write a name of a list so that it stands in a sentence: no short form behind it, and a small first letter, unless it
 * is somebody's name or a sign.
 *
 * @example inSentence('Umbilical cord mesenchymal stem cells (UCMSC)') // 'umbilical cord mesenchymal stem cells'
 * @example inSentence("Parkinson's disease (PD)") // "Parkinson's disease"
 */
export function inSentence(name: string): string {
  const bare = name.replace(/ \([^)]*\)$/, '')
  return /^\p{Lu}\p{Ll}+[’']s|^\p{Lu}(?:\p{Lu}|-)|^\p{Lu}\p{Ll}+\p{Lu}/u.test(bare)
    ? bare
    : bare.charAt(0).toLowerCase() + bare.slice(1)
}
