import { facets } from '../../search/facets.ts'
import type { DirectAnswer, DirectAnswers } from '../../search/answers.ts'
import { questionKinds, type QuestionKind } from '../../search/questions.ts'
import { meantAtLarge } from '../../search/rank.ts'
import type { NamedTarget } from '../../search/names.ts'
import { blockFor, type Chosen, type Found } from '../../search/results.ts'
import { chineseTerms } from '../../views/chinese/in-chinese.ts'
import { longestQuestion } from '../../search/question/understand.ts'
import { keyOf } from '../device.ts'
import { element, make } from '../element.ts'
import { boxesFor } from './boxes.ts'
import { claimsShown, drawAnswer, drawBox, drawInChinese, drawResult } from './draw.ts'
import type { Engine } from './engine.ts'
import type { Source } from './files.ts'
import { search, type Answered } from './search.ts'

/** Pages shown at once. */
const atOnce = 8

const form = element('#search', HTMLFormElement)
const field = element('#q-search', HTMLInputElement)
const status = element('#status', HTMLElement)
const notes = element('#notes', HTMLElement)
const answers = element('#answers', HTMLElement)
const list = element('#results', HTMLElement)
const more = element('#more', HTMLButtonElement)
const again = element('#again', HTMLButtonElement)
const narrow = element('#narrow', HTMLElement)
const help = element('[data-no-results]', HTMLElement)
let from: Source
let turn = 0
let typing: ReturnType<typeof setTimeout> | undefined

/** Show what the address asks for, and keep the address in step with what is asked from now on. */
export function openSearch(source: Source): void {
  from = source
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(typing)
    go(history.state === 'typing' ? 'replace' : 'push', null)
  })
  field.addEventListener('input', () => {
    clearTimeout(typing)
    typing = setTimeout(() => go(history.state === 'typing' ? 'replace' : 'push', 'typing'), 160)
  })
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) go('push', null)
  })
  again.addEventListener('click', () => void show())
  addEventListener('popstate', () => void show())
  field.addEventListener('focus', () => void from.lists().catch(() => undefined), { once: true })
  element('#slash', HTMLInputElement).checked = localStorage.getItem(keyOf('slash')) !== 'off'
  element('#slash', HTMLInputElement).addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) localStorage.setItem(keyOf('slash'), target.checked ? 'on' : 'off')
  })
  void show()
}

/**
 * Put what stands in the form into the address, and show it. While one types, the address of the last letter is kept.
 */
function go(how: 'push' | 'replace', state: 'typing' | null): void {
  const asked = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim()) asked.set(name, value.trim())
  const address = asked.size > 0 ? `?${asked}` : location.pathname
  if (new URL(address, location.href).href === location.href) how = 'replace'
  try {
    if (how === 'push') history.pushState(state, '', address)
    else history.replaceState(state, '', address)
  } catch {
    // Some browsers let no script change the address of a file: then one asks by the button, and the page loads anew.
    if (state === null) location.assign(address)
    return
  }
  void show()
}

/** Show what the address asks for. */
async function show(): Promise<void> {
  const mine = (turn += 1)
  const asked = new URLSearchParams(location.search)
  const question = (asked.get('q') ?? '').trim()
  if (document.activeElement !== field || field.value.trim() !== question) field.value = question
  const chosen: Chosen = Object.fromEntries(facets.map((facet) => [facet, asked.get(facet) ?? '']))
  again.hidden = true
  if (question.length < 2 && !/\p{Script=Han}/u.test(question)) return clear()
  say('Searching…')
  list.setAttribute('aria-busy', 'true')
  try {
    await search(question, chosen, from, (answered) => {
      if (mine === turn) tell(question, answered, () => mine === turn).catch(() => fail(mine))
    })
  } catch {
    fail(mine)
  }
}

/** Say that something could not be loaded, unless something else is asked by now. */
function fail(mine: number): void {
  if (mine !== turn) return
  list.setAttribute('aria-busy', 'false')
  again.hidden = false
  say('The search could not be loaded. The topics below lead to every page.')
  help.hidden = false
}

function clear(): void {
  for (const part of [list, notes, answers]) part.replaceChildren()
  narrow.hidden = true
  more.hidden = true
  help.hidden = false
  say('')
}

function say(words: string): void {
  status.textContent = words
}

async function tell(question: string, answered: Answered, isWanted: () => boolean): Promise<void> {
  const { understood, found, number, counts } = answered
  const told = question.length > 60 ? `${question.slice(0, 60)}…` : question
  if (number === 0) {
    clear()
    const boxes = boxesFor(understood).map((box) => drawBox(box, from.addressOf))
    answers.replaceChildren(...boxes)
    answers.setAttribute('aria-busy', 'false')
    notes.replaceChildren(...notesOf(question, answered))
    list.setAttribute('aria-busy', 'false')
    if (counts) showChoices(counts)
    if (boxes.length > 0) {
      help.hidden = true
      return say(`What we can say on “${told}”:`)
    }
    return say(
      facets.some((facet) => new URLSearchParams(location.search).get(facet)) &&
        found.length === 0 &&
        !understood.isEmpty
        ? `Nothing found for “${told}” with these choices.`
        : `Nothing here for “${told}”.`,
    )
  }
  notes.replaceChildren(...notesOf(question, answered))
  help.hidden = true
  if (number !== null) {
    const things = number === 1 ? '1 page or claim' : `${number} pages and claims`
    say(`${things} for “${told}”.`)
  }
  answers.setAttribute('aria-busy', 'true')
  void showAnswers(question, answered, isWanted).finally(() => isWanted() && answers.setAttribute('aria-busy', 'false'))
  const engine = number === null ? null : await from.engine()
  let shown = 0
  const showMore = async () => {
    const next = found.slice(shown, shown + atOnce)
    const drawn = await Promise.all(next.map((one) => draw(one, answered, engine)))
    if (!isWanted()) return
    if (shown === 0) list.replaceChildren(...drawn)
    else {
      list.append(...drawn)
      drawn[0]?.querySelector('a')?.focus()
    }
    shown += next.length
    more.hidden = number === null || shown >= found.length
    more.textContent = `Show ${Math.min(atOnce, found.length - shown)} more`
  }
  await showMore()
  if (!isWanted()) return
  more.onclick = () => void showMore()
  if (number !== null) list.setAttribute('aria-busy', 'false')
  if (counts) showChoices(counts)
}

/** Draw a result, with its text where the text was searched and the claims that were found. */
async function draw(found: Found, { understood }: Answered, engine: Engine | null): Promise<HTMLLIElement> {
  const { kinds } = await from.lists()
  const isTextWanted = engine !== null && (understood.words.length > 0 || found.target?.s === undefined)
  const [page, claims] = await Promise.all([
    isTextWanted && found.id !== null ? engine.data(found.id) : null,
    engine ? Promise.all(found.claims.slice(0, claimsShown).map((id) => engine.data(id))) : [],
  ])
  const row = found.id === null ? undefined : (await from.table()).rows.get(found.id)
  return drawResult({
    found,
    kind: found.target ? kinds[found.target.k] : (row?.kind ?? ''),
    page,
    says: found.target?.s ?? '',
    claims: claims.flatMap((claim) => claim ?? []),
    words: [...understood.all, ...understood.phrases.map((phrase) => phrase.split(/\s+/))],
    addressOf: from.addressOf,
  })
}

/**
 * Show the sentence at the top of the page that is asked about, for each thing that is asked: before any claim, whoever
 * makes it. Where no disease or treatment is named, it is that of the treatment that all others are kinds of. Who asks in
 * Chinese reads it in Chinese first, where an editor has written it.
 */
async function showAnswers(question: string, { understood }: Answered, isWanted: () => boolean): Promise<void> {
  const { asks, named, meant } = understood
  const boxes = boxesFor(understood).map((box) => drawBox(box, from.addressOf))
  const hasAnswer = ({ k }: NamedTarget) => k === 'condition' || k === 'therapy'
  const about =
    meant.map(({ target }) => target).find((target) => named.includes(target) && hasAnswer(target)) ??
    (asks.length > 0 ? meantAtLarge((await from.lists()).targets) : undefined)
  const isOther = meant[0] && !hasAnswer(meant[0].target) && asks.length === 0
  if (!about || isOther) return isWanted() ? answers.replaceChildren(...boxes) : undefined
  const told = await from.answers<DirectAnswers>(about.a).catch(() => null)
  if (!isWanted()) return
  const drawn = (asks.length > 0 ? asks : (['works'] as const)).slice(0, 2).flatMap((kind) => {
    const answer = told?.[kind]
    const block = blockFor(about, [kind])
    const address = block === null ? about.a : `${about.a}#${block}`
    const ways = kind === 'harms' ? [{ words: 'Risks that our sources name', address: questionKinds.harms.home }] : []
    if (!answer?.says) return []
    return [
      ...(/\p{Script=Han}/u.test(question) ? drawnInChinese(about, kind, answer) : []),
      drawAnswer(answer, { title: about.t, asked: questionKinds[kind].says, address, ways }, from.addressOf),
    ]
  })
  answers.replaceChildren(...boxes, ...drawn)
}

function drawnInChinese({ a, t, z }: NamedTarget, kind: QuestionKind, { zh }: DirectAnswer): HTMLElement[] {
  const told = { name: z?.[0] ?? t, asked: chineseTerms[questionKinds[kind].line], address: `zh/${a}` }
  return zh ? [drawInChinese(zh, told, from.addressOf)] : []
}

/** What was changed, left out or may have been meant. */
function notesOf(question: string, { understood, strays, isPart, number }: Answered): Node[] {
  const { corrected, unknown, isEmpty } = understood
  const lines: (Node | string)[][] = []
  for (const { from, to } of corrected) lines.push(['Searched for “', make('b', {}, to), `” instead of “${from}”.`])
  if (unknown.length > 0)
    lines.push([
      `The site has nothing about ${unknown
        .slice(0, 4)
        .map((word) => `“${word.slice(0, 40)}”`)
        .join(', ')}`,
      isEmpty ? '.' : '; the results leave it out.',
    ])
  for (const name of understood.mentioned)
    if (number) lines.push([`No page here is about “${name}”; these only mention it.`])
  if (isPart && number) lines.push(['No page has all of these words. These have some of them.'])
  if (strays.length > 0)
    lines.push([
      `Left out of the address, since nothing here has it: ${strays.map((stray) => stray.slice(0, 60)).join(', ')}.`,
    ])
  if (question.length > longestQuestion) lines.push([`Only the first ${longestQuestion} letters were searched.`])
  return lines.map((line) => make('p', {}, ...line))
}

/** Fill the choices with what the results have, each with its number. */
function showChoices(counts: NonNullable<Answered['counts']>): void {
  const asked = new URLSearchParams(location.search)
  narrow.hidden = false
  for (const facet of facets) {
    const select = element(`#f-${facet}`, HTMLSelectElement)
    const options = counts[facet].map(({ value, words, number }) => make('option', { value }, `${words} (${number})`))
    select.replaceChildren(make('option', { value: '' }, 'All'), ...options)
    select.value = asked.get(facet) ?? ''
    if (select.selectedIndex < 0) select.value = ''
    select.disabled = options.length === 0
  }
}
