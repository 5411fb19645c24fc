import { certainties } from '../../../src/claims/provenance.ts'
import { labelOf } from '../../../src/claims/marks.ts'
import { restOpenings } from '../../../src/claims/ours.ts'
import { designs } from '../../../src/schema/evidence.ts'
import type { Fault, Rule } from '../rule.ts'
import { hasKind, nameOfCard, sharesOn, textOf } from './cards.ts'
import type { SiteCard } from './cards.ts'
import { offsetOf, select } from './html.ts'
import type { BuiltSite } from './site.ts'

/** What a card must tell: of which cards it is asked, what tells it, and what to say of a card that does not. */
type CardRule = {
  id: string
  asked: (card: SiteCard) => boolean
  told: (card: SiteCard, base: string) => boolean
  /** What is wrong, of a card by its name. */
  fault: (name: string, card: SiteCard) => string
}

const everyCard = () => true
const hasShare = (card: SiteCard) => sharesOn(card).length > 0
const openings = [...Object.values(designs).map(({ label }) => label), ...Object.values(restOpenings)]
const grades: string[] = Object.values(certainties)

/** What a reader must find on a card, or be told that it is not known. */
const rules: readonly CardRule[] = [
  {
    id: 'claim-without-source',
    asked: everyCard,
    told: ({ claims }) => claims.length > 0,
    fault: (name) => `${name} on a card, content has no accepted claim of that id: accept it or take the card off`,
  },
  {
    id: 'interest-label',
    asked: everyCard,
    told: (card) => !unsaidInterest(card),
    fault: (name, card) => `${name} without what \`${unsaidInterest(card)}\` gains, show it beside the name`,
  },
  {
    id: 'source-date',
    asked: everyCard,
    told: (card) => eachLine(card, 'Published', (words) => /\b\d{4}\b|date unknown|year not given/.test(words)),
    fault: (name) => `${name} without the date of its source, say it or \`date unknown\``,
  },
  {
    id: 'evidence-type',
    asked: everyCard,
    told: ({ evidence }) => openings.some((opening) => evidence.startsWith(opening)),
    fault: (name) => `${name} without its kind of evidence, name one of \`src/schema/evidence.ts\``,
  },
  {
    id: 'certainty-words',
    asked: (card) => hasKind(card, 'outcome', 'harm'),
    told: (card) => eachLine(card, 'How sure the whole evidence is', (words) => grades.includes(words)),
    fault: (name) => `${name} without how sure the evidence is, say it in the words of \`src/claims/provenance.ts\``,
  },
  {
    id: 'denominator-missing',
    asked: hasShare,
    told: ({ evidence }) => /\b[\d,]+ (?:people|person)\b|Number of people not given|One patient/.test(evidence),
    fault: (name) => `share in ${name} without its number of people, show it or \`Number of people not given\``,
  },
  {
    id: 'natural-frequency',
    asked: hasShare,
    told: (card) => (card.seen.match(/\b\d{1,3}(?:\.\d{1,4})? in 100\b/g)?.length ?? 0) >= sharesOn(card).length,
    fault: (name, card) =>
      `share in ${name} without people, say \`about ${Math.round(sharesOn(card)[0]?.low ?? 0)} in 100\``,
  },
  {
    id: 'comparator-missing',
    asked: (card) => hasShare(card) && hasKind(card, 'outcome', 'harm'),
    told: ({ evidence }) => /compared with \S|no comparison group named/i.test(evidence),
    fault: (name) => `share in ${name} without a comparison, show it or \`No comparison group named\``,
  },
  {
    id: 'claim-unlabelled',
    asked: ({ isStudy }) => !isStudy,
    told: (card) => !missingLabel(card),
    fault: (name, card) => `${name} without its label, show \`${missingLabel(card)}\``,
  },
  {
    id: 'patient-story',
    asked: (card) => storyOn(card) !== null,
    told: (card) => storyOn(card)?.test(card.seen) ?? true,
    fault: (name) => `account of patients in ${name} without its label, call it so`,
  },
  {
    id: 'patient-story',
    asked: (card) => storyOn(card) !== null,
    told: ({ page }, base) => select(`a[href^="${base}how-we-check/"]`, page.document).length > 0,
    fault: (name) => `account of patients in ${name} without a link to why it is no evidence, link \`how-we-check/\``,
  },
  // The currency and the amount of a price are held by the schema.
  ...['Where it stands', 'Published', 'Number of sessions', 'What comes on top'].map((line) => ({
    id: 'price-incomplete',
    asked: hasAmount,
    told: ({ known }: SiteCard) => known.some(({ term, words }) => term === line && words),
    fault: (name: string) => `price in ${name} without \`${line}\`, say it or that it is not known`,
  })),
  {
    id: 'sum-as-whole',
    asked: (card) => card.isStudy && select('tr', card.element).length > 2 && sharesOn(card).length > 1,
    told: ({ seen }) => /not parts of one whole|a separate group of people/.test(seen),
    fault: (name) => `shares side by side in ${name}, say that they are not parts of one whole`,
  },
]

/**
 * The rules about cards: each finds the cards that do not tell what they must.
 *
 * ```html
 * <article class="claim" id="improved"><h3>40.4% of people improved.</h3><p class="kind">Studies.</p></article>
 * ```
 *
 * > Unexpected share in claim `improved` without people, say `about 40 in 100`
 */
export const cardRules: readonly Rule<BuiltSite>[] = rules.map(({ id, asked, told, fault }) => ({
  id,
  faultsIn: ({ cards, base }: BuiltSite): Fault[] =>
    cards
      .filter((card) => asked(card) && !told(card, base))
      .map((card) => ({
        file: card.page.file,
        reason: `Unexpected ${fault(nameOfCard(card), card)}`,
        place: offsetOf(card.element),
      })),
}))

/** Whether a card has a line behind "How we know", and says in each of that name what a test asks. */
function eachLine({ known }: SiteCard, name: string, test: (words: string) => boolean): boolean {
  const lines = known.filter(({ term }) => term === name)
  return lines.length > 0 && lines.every(({ words }) => test(words))
}

/**
 * The publisher whose gain a card does not tell; a card may say "It has an interest." where the card before it has told
 * which.
 */
function unsaidInterest({ claims, element }: SiteCard): string | null {
  const said = textOf('p.said', element)
  if (said.includes('It has an interest.')) return null
  const unsaid = claims.find(({ page: { fields } }) => {
    const gains = String(fields['interest'] ?? 'none')
    return !/^(?:none|unknown)$|^no (?:gain|interest)/i.test(gains) && !said.includes(firstWords(gains))
  })
  return unsaid ? String(unsaid.page.fields['publisher']) : null
}

/** Enough of an interest to know it again where it is told in short. */
function firstWords(gains: string): string {
  const sentence = gains.replace(/[.;].*$/s, '')
  return sentence.split(/\s+/).slice(0, 3).join(' ')
}

/** The label of a statement that could be taken for a result: a mechanism, promotion, an aim, a prediction. */
function missingLabel({ claims, seen }: SiteCard): string | undefined {
  return claims.flatMap(({ claim }) => (claim && labelOf(claim)) ?? []).find((label) => !seen.includes(label))
}

/** What tells a reader that one or a few patients speak. */
function storyOn({ claims }: SiteCard): RegExp | null {
  const stories = new Map([
    ['case-report', /\bone patient/i],
    ['case-series', /\ba few patients/i],
  ])
  return claims.map(({ claim }) => stories.get(claim?.evidence.design ?? '')).find(Boolean) ?? null
}

function hasAmount({ claims }: SiteCard): boolean {
  return claims.some(({ claim }) => claim?.kind === 'price' && claim.figures.some(({ kind }) => kind === 'money'))
}
