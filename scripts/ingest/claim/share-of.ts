import { PEOPLE } from '../../../src/language/nouns.ts'
import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Figure, ShareOf } from '../../../src/schema/figure.ts'
import type { Span } from '../read/seed.ts'

const WHO = String.raw`(?:${PEOPLE}|them|those|whom|us|respondents|users|customers|clients|families|parents|the (?:\p{L}+[ -]){0,3}(?:group|arm|cohort))`
/** What happens to people and to no measured value. */
const HAPPENS = String.raw`(?:improved|got (?:better|worse)|had|have|were|are|was|died|survived|relapsed|responded|reported|experienced|developed|suffered|stayed|remained|needed|showed|achieved|reached|could|did|said|felt|withdrew|dropped out|stopped|progressed|recovered|regained|walked|saw|became|appeared|seemed|went into remission)`

/** Behind the figure: of whom, or what they did. */
const peopleBehind: readonly RegExp[] = [
  new RegExp(
    String.raw`^\s?(?:\([^()]{1,40}\)\s?)?of (?:all |the |our |its |these |those |adult |treated |\d{1,6} )*(?:[\p{L}-]{1,20} ){0,4}?${WHO}\b`,
    'iu',
  ),
  new RegExp(String.raw`^\s?(?:\([^()]{1,40}\)\s?)?(?:\p{L}{1,12}ly )?(?:of whom )?${HAPPENS}\b`, 'iu'),
  /^\s?(?:\([^()]{1,40}\)\s?)?(?:of )?(?:patients|people|participants|adults|children|women|men)\b/i,
  /^\s?的?(?:的(?:患者|病人|受试者|参与者|人|病例|患儿))/,
]
/** Before it: a part of people that a sentence began with, or a rate that counts them. */
const peopleBefore: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:[Oo]f|[Aa]mong|[Ii]n) (?:the |all |our |these |those |\d{1,6} )*(?:[\p{L}'’()-]{1,20},? ){0,12}?${WHO}\b[^.;%]{0,120}[,:] (?:up to |about |around |over |only |some |nearly |almost |at least |more than |fewer than )?$`,
    'u',
  ),
  /\b(?:(?:overall |objective |complete |partial )?(?:response|remission|survival|mortality|relapse|death|complication|infection|dropout|drop-out|incidence|prevalence) rates?|survival|mortality|incidence|prevalence)\b[^.;,%]{0,40}$/i,
  /(?:occurred|seen|reported|observed|found|happened|arose|developed|appeared|remission|responses?|improvement|adverse events?) in (?:about |around |up to |over |only |some |nearly |almost |at least |more than |fewer than )?$/i,
  /(?:患者|病人|受试者|参与者)(?:中|里)?，?[^。；]{0,12}$/,
]
const CHANGE = String.raw`(?:increas|decreas|reduc|improv|declin|drop|fall|fell|rise|rose|gain|loss|lost|cut|lower|higher|less|more|fewer|better|worse|faster|slower|calmer|stronger|weaker|longer|shorter|bigger|smaller|cheaper|greater|up|down|shr[aiu]nk|grew|growth|worsen|chang|slow|fast|recover)`
const changeBehind = new RegExp(
  String.raw`^\s?(?:relative |absolute |average |mean |further )?(?!(?:improved|declined|recovered|gained|lost|dropped out|progressed|changed|worsened|grew|fell|rose)\b)(?:${CHANGE}\w{0,6}|(?!(?:after|under|over|other|whether|either|never|ever|however|rather|together|later|number|fever|cancer|per|thereafter|earlier)\b)\p{L}{3,10}er)\b(?! (?:than )?(?:of )?(?:patients|people))`,
  'iu',
)
const changeBefore = new RegExp(
  String.raw`\b${CHANGE}\w{0,6}\b[^.;,%]{0,40}\b(?:by|of) (?:an? (?:average|mean|median) (?:of )?)?(?:about |around |up to |over |only |some |nearly |almost |at least |more than )?$|[-+]$|(?:下降|上升|提高|减少|增加|改善|降低|缩短|升高)了?(?:约)?$`,
  'iu',
)

/**
 * Say what a share of a sentence is of: people, or how much a value changed. A measured value is neither, and what the
 * words do not settle counts as one: "time in range was 43%" is told of nobody.
 *
 * `text` is the sentence, `at` the share's place in it.
 */
export function shareOf(text: string, [start, end]: Span, kind: ClaimKind): ShareOf | undefined {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  if (changeBehind.test(after) || changeBefore.test(before)) return 'change'
  if (peopleBehind.some((pattern) => pattern.test(after))) return 'people'
  if (peopleBefore.some((pattern) => pattern.test(before))) return 'people'
  // "headache (57.6%) and fever (53.1%)": what is named happened to so many
  return kind === 'harm' && /\p{L}\s?\((?:about |n ?= ?\d+,? )?$/u.test(before) ? 'people' : undefined
}

/** A figure with what it is a share of, where the sentence tells. */
export function withShareOf(figure: Figure, text: string, [start, end]: Span, kind: ClaimKind): Figure {
  if (figure.kind !== 'share' || figure.at[0] < start || figure.at[1] > end) return figure
  const of = shareOf(text.slice(start, end), [figure.at[0] - start, figure.at[1] - start], kind)
  return of ? { ...figure, of } : figure
}
