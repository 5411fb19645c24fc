import { wordsOf } from '../fold.ts'
import type { Lexicon, Name } from '../lexicon.ts'
import type { NamedTarget } from '../names.ts'
import { questionKinds, type QuestionKind } from '../questions.ts'
import { isSubject, isWide, meantAtLarge, rankOf } from '../rank.ts'
import { asTyped, isDisease, leadsOf, type Naming } from './named.ts'
import type { Token } from './token.ts'
import type { Way } from './ways.ts'

/** What a word that says only how one asks counts in a way to ask, beside one that tells. */
const idleWeight = 0.5
/** How sure it must be that a page is meant, for it to be a result without its text being searched. */
export const sureEnough = 40

/** A page that a question names or means, with how surely, from 0 to 100. */
export interface Meant {
  target: NamedTarget
  sure: number
}

/** A page with how surely something in the question means it. */
type Sign = [target: NamedTarget, sure: number]

/** A question as its signs are weighed. */
interface Weighed {
  all: Token[]
  /** Words that say more than how one asks, and those of them that belong to no way to ask. */
  content: Token[]
  telling: Token[]
  named: Naming[]
  /** What of that a question can be about, and the words that name it. */
  subjects: Naming[]
  inSubjects: ReadonlySet<Token>
  asks: QuestionKind[]
  ways: Way[]
  /** Whether the question is about one thing, and not about stem cells at large. */
  isAboutOne: boolean
  /** Whether a page is asked for by words that name nothing. */
  isOther: boolean
}

/** How sure it is that each target is meant: the surest sign counts. */
export function meantBy(all: Token[], named: Naming[], asks: QuestionKind[], ways: Way[], lexicon: Lexicon): Meant[] {
  const content = all.filter(({ state }) => state === 'known' || state === 'spent')
  const subjects = named.filter(({ target }) => isSubject(target))
  const inSubjects = new Set(subjects.flatMap(({ tokens }) => tokens))
  const isApart = (token: Token) => content.includes(token) && !inSubjects.has(token)
  const weighed: Weighed = {
    all,
    content,
    telling: content.filter(({ state }) => state === 'known'),
    named,
    subjects,
    inSubjects,
    asks,
    ways,
    isAboutOne: subjects.some(({ target }) => !isWide(target)),
    isOther: ways.some(({ target, tokens }) => !isWide(target) && tokens.some(isApart)),
  }
  const sure = new Map<NamedTarget, number>()
  const signs = [
    ...named.map((one) => signOfName(one, weighed)),
    ...content.flatMap((token) => signsOfLeads(token, content)),
    ...ways.flatMap((way) => signsOfWay(way, weighed)),
    ...lexicon.names.flatMap((name) => signsOfWords(name, weighed, lexicon)),
    ...asks.flatMap((kind) => signsOfKind(kind, weighed, lexicon)),
  ]
  for (const [target, by] of signs) sure.set(target, Math.max(sure.get(target) ?? 0, by))
  return [...sure]
    .map(([target, sure]) => ({ target, sure }))
    .filter(({ sure }) => sure >= sureEnough)
    .toSorted((a, b) => b.sure - a.sure || rankOf(a.target) - rankOf(b.target) || (a.target.a < b.target.a ? -1 : 1))
}

/** A whole name; a wide one, such as "stem cells", yields to others. */
function signOfName({ target, tokens, isShort }: Naming, weighed: Weighed): Sign {
  const { all, telling, subjects, asks, isOther } = weighed
  const share = tokens.filter((token) => telling.includes(token)).length / Math.max(1, telling.length)
  const whole = (share >= 1 && tokens.length >= telling.length) || tokens.length === all.length
  if (target.k === 'term')
    return [target, whole && asks.length === 0 ? (isShort ? 66 : target.e ? 82 : 88) : 35 + 10 * share]
  const yields = !isWide(target) ? 0 : subjects.length > 1 ? 22 : isOther ? 30 : whole ? 0 : 8
  const narrow = target.k === 'therapy' && !isWide(target) && subjects.length > 1 ? 3 : 0
  const base = target.k === 'condition' ? 70 + 10 * share : 62 + 16 * share
  return [target, (whole ? 100 : base) - yields + narrow - rankOf(target) / 2]
}

/** What a word names by itself, in Chinese or pinyin. */
function signsOfLeads(token: Token, content: Token[]): Sign[] {
  return leadsOf(token).map((target, index) => [
    target,
    (isWide(target) && content.length > 1 ? 60 : isSubject(target) ? 78 : 76) - 8 * index,
  ])
}

/** A page that is asked for, by how much of the question asks for it. */
function signsOfWay({ target, tokens, isOwn }: Way, weighed: Weighed): Sign[] {
  const { content, subjects, inSubjects, isAboutOne, isOther } = weighed
  if (isDisease(target) && tokens.every(({ isHarm }) => isHarm)) return []
  if (isWide(target) && isOther) return []
  const own = tokens.filter((token) => !inSubjects.has(token))
  const told = tokens.filter((token) => content.includes(token))
  const share = told.length / Math.max(1, content.length)
  const weight = told.length + (tokens.length - told.length) * idleWeight
  const others = content.filter((token) => !inSubjects.has(token))
  const ownShare = own.filter((token) => content.includes(token)).length / Math.max(1, others.length)
  if (target.k === 'comparison') {
    const of = target.a.replace('compare', 'conditions')
    const isOf = subjects.some(({ target: { k, a } }) => k === 'condition' && a === of)
    return isOf ? [[target, ownShare > 0.4 ? 90 : 60]] : []
  }
  if (own.length === 0 && !isSubject(target)) return []
  if (!isAboutOne)
    return [
      [
        target,
        share === 1
          ? Math.min(98, 94 + weight)
          : Math.min(96, 58 + 28 * share + 9 * (weight - 1)) + (target.f ? 10 : 0),
      ],
    ]
  const isAboutIllness = subjects.some(
    ({ target }) => target.k === 'condition' || (target.k === 'therapy' && !isWide(target)),
  )
  return target.f && isAboutIllness
    ? [[target, ownShare === 1 ? 86 : weight >= 2 || isOwn ? 78 + 8 * ownShare : 60]]
    : [[target, (target.f ? 54 : 44) + 25 * share]]
}

/** Words that stand in a name, without the whole of it. */
function signsOfWords(name: Name, { content, telling, inSubjects, isAboutOne }: Weighed, lexicon: Lexicon): Sign[] {
  const { target, isAsked } = name
  if (isAsked || target.k === 'not-looked-at' || target.k === 'comparison') return []
  const cover = coverOf(name, content)
  if (!cover) return []
  const { hits, ofName, isAll } = cover
  const faint: Sign = [target, 48 + 10 * ofName]
  if (target.k === 'source' && isAboutOne && ofName < 0.75) return isAll ? [faint] : []
  if (isDisease(target) && hits.every(({ isHarm }) => isHarm)) return []
  if (target.k === 'page' && !asTyped(name.texts, content)) return []
  if (target.k === 'source' && isAll && telling.every((token) => inSubjects.has(token))) return [faint]
  if (isAll) {
    const base = target.k === 'term' ? (target.e ? 45 : 60) : 70
    return [[target, base + 20 * ofName + (name.isTitle ? 1 : 0) - rankOf(target) / 2]]
  }
  const isProper = target.k === 'facility' || target.k === 'therapy' || target.k === 'regulation'
  const isRare = ({ text, key }: Token) =>
    text.length > 4 && lexicon.namesWith.get(key) === 1 && !lexicon.words.get(key)?.some(({ isAsked }) => isAsked)
  return isProper && hits.some(isRare) ? [[target, (isAboutOne ? 50 : 74) + 10 * ofName]] : []
}

/** Where what is asked is told at large. */
function signsOfKind(kind: QuestionKind, { content, telling, ways, isAboutOne }: Weighed, { names }: Lexicon): Sign[] {
  const target = names.find(({ target }) => target.a === questionKinds[kind].home)?.target
  if (target && isAboutOne) return [[target, 42]]
  const isToldOtherwise = ways.some(
    ({ target, tokens }) => target.f && tokens.length > 1 && tokens.some((token) => content.includes(token)),
  )
  if (target) return [[target, kind === 'harms' && !isToldOtherwise ? 101 : telling.length === 0 ? 90 : 62]]
  const wide = meantAtLarge(names.map(({ target }) => target))
  return wide && !isAboutOne ? [[wide, 61]] : []
}

/** Which words of the question stand in a name, how much of the name they are, and whether they are all that tells. */
function coverOf({ keys }: Name, content: Token[]): { hits: Token[]; ofName: number; isAll: boolean } | null {
  const hits = content.filter((token) => !token.leads && keys.some((key) => isWordOf(token, key)))
  if (hits.length === 0) return null
  const met = keys.filter((key) => hits.some((token) => isWordOf(token, key)))
  const telling = content.filter(({ state }) => state === 'known')
  return {
    hits,
    ofName: new Set(met).size / new Set(keys).size,
    isAll: telling.length > 0 && telling.every((token) => hits.includes(token)),
  }
}

/** Whether a word of the question is a word of a name, or the beginning of one. */
function isWordOf({ key, isStart, forms }: Token, ofName: string): boolean {
  return key === ofName || (isStart === true && forms.some((form) => wordsOf(form)[0]?.key === ofName))
}
