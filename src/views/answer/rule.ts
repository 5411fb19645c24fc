import type { AnswerLine } from '../../schema/answer.ts'
import { claimsNamed } from '../../claims/library.ts'
import { capital, dateWords, firstSentences, listWords } from '../../language/words.ts'
import { nameOf, type Names } from '../../vocabulary/names.ts'
import type { Page } from '../page.ts'
import { fitting, unsaid, type AnswerSources } from './line.ts'

/** What a rule is for a patient, since when and where it holds, what may be charged, and what to ask. */
export function ruleLines(
  { facts }: Page<'regulation'>,
  { library, names }: AnswerSources,
): Record<AnswerLine<'regulation'>, string> {
  const charges = claimsNamed(facts['may-charge'] === 'unknown' ? [] : facts['may-charge'], library)
  return {
    means: fitting(facts.means?.[0]?.says, firstSentences(facts.summary, 16)) ?? unsaid,
    since: facts.effective === 'unknown' ? unsaid : `From ${dateWords(facts.effective)}.`,
    where: where(facts, names),
    charge:
      charges.length > 1 ? 'It depends. The rules on it stand below.' : (fitting(charges[0]?.[0].claim.says) ?? unsaid),
    next: 'Ask which approval covers your treatment and your disease, and ask for its number.',
  }
}

function where({ places, 'applies-to': appliesTo }: Page<'regulation'>['facts'], names: Names): string {
  if (places !== 'unknown')
    return fitting(`${capital(listWords(places.map((id) => nameOf(id, names, 'place'))))}.`) ?? unsaid
  return (appliesTo !== 'unknown' && fitting(`${unsaid} It applies to ${appliesTo}.`)) || unsaid
}
