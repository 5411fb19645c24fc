import { keyOf } from './device.ts'
import { element, make } from './element.ts'
import { folded } from './offer-finding.ts'
import { answersOf } from '../offer/answers.ts'
import { choicesFor, otherChoices } from '../offer/choices.ts'
import { asksOf, firstOf } from '../offer/first/first.ts'
import type { Known } from '../offer/known.ts'
import { questions, type Answers, type Choice, type Offer } from '../offer/offer.ts'
import { isAsked, readOffer } from '../offer/read-offer.ts'
import { besideOffer } from '../offer/rules.ts'

/**
 * "Check an offer" in the browser. Answers stay in the page; only "Keep on this device" writes them to its storage.
 * What a reader writes is put into the page as text, never as markup.
 */

/** Where answers are kept on the device. */
const place = keyOf('offer')
let known: Known
const form = element('#offer', HTMLFormElement)
const status = element('#offer-status', HTMLElement)
const formPart = element('#offer-form', HTMLElement)
const more = element('#more', HTMLDetailsElement)
const keep = element('#keep', HTMLInputElement)
const result = element('#result', HTMLElement)
const findings = element('#findings', HTMLElement)
const reasons = element('#reasons', HTMLButtonElement)

// Before anything is fetched: what folds later moves what a reader has begun to read.
more.open = false
void begin()

/**
 * Read what the sources say of any offer, whichever it will be, and let the form work; without that it is a paper form.
 */
async function begin() {
  const { textContent, dataset } = element('#known', HTMLElement)
  // A copy to carry holds it in the page, for a browser gives no script a file to read.
  known = JSON.parse(textContent || (await (await fetch(dataset['from'] ?? '')).text())) as Known
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  form.addEventListener('input', () => {
    foldOut()
  })
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement && target.id === 'condition') sortChoices()
    if (target !== keep) tellFaults(target instanceof HTMLElement ? target.id : '')
    else say(keep.checked ? '' : 'Nothing is kept on this device any more.')
    store()
  })
  element('#forget', HTMLButtonElement).addEventListener('click', forget)
  element('#print', HTMLButtonElement).addEventListener('click', () => print())
  element('#change', HTMLButtonElement).addEventListener('click', () => history.back())
  // The way back from the result leads to the form, with its answers.
  addEventListener('popstate', ({ state }) => (state ? tellAll() : change()))
  addEventListener('beforeprint', unfold)
  reasons.addEventListener('click', () => {
    reasons.ariaPressed = String(form.classList.toggle('with-reasons'))
  })
  start()
}

/** Fill in what was kept, then the disease that the address names, and let the buttons work. */
function start() {
  form.reset()
  const shown = cameBack() ? (history.state as Answers | null) : null
  if (!shown) history.replaceState(null, '')
  const kept = recall()
  if (kept) {
    fill(kept)
    keep.checked = true
    say('Your answers from last time were kept on this device. “Forget it” takes them away.')
  }
  const asked = new URLSearchParams(location.search).get('condition') ?? ''
  if (known.conditions.some(({ value }) => value === asked)) fill({ condition: asked })
  more.open = [...more.querySelectorAll<HTMLElement>('[data-question]')].some(
    ({ dataset }) => answers()[dataset['question'] as keyof Answers],
  )
  sortChoices()
  for (const button of form.querySelectorAll('button')) button.disabled = false
  form.classList.add('works')
  foldOut()
  if (shown) {
    fill(shown)
    foldOut()
    tellAll()
  }
}

/** Whoever comes back from a page that the result led to sees the result again; the tab alone remembers it. */
function cameBack(): boolean {
  const [way] = performance.getEntriesByType('navigation')
  return way instanceof PerformanceNavigationTiming && way.type === 'back_forward'
}

function answers(): Answers {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== '')) as Answers
}

function fill(kept: Answers) {
  for (const { id } of questions) {
    const field = form.elements.namedItem(id)
    const value = kept[id]
    if (typeof value !== 'string') continue
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value
  }
}

/** Show the questions that depend on another answer only where it is given. */
function foldOut() {
  const given = answers()
  for (const question of questions) {
    const part = form.querySelector<HTMLElement>(`[data-question="${question.id}"]`)
    if (part) part.hidden = !isAsked(question, given)
  }
}

/** Put first in each list what sources name for the disease that is chosen. */
function sortChoices() {
  const { condition } = answers()
  for (const question of questions) {
    const list = form.querySelector(`select#${question.id}`)
    if (!(list instanceof HTMLSelectElement) || question.id === 'condition') continue
    const { value, options } = list
    const { first, others } = choicesFor(question, known, condition === undefined ? {} : { condition })
    list.replaceChildren(
      ...[...options].slice(0, 1),
      ...first.map(option),
      ...(others.length > 0 ? [make('optgroup', { label: otherChoices }, ...others.map(option))] : []),
    )
    list.value = value
  }
}

function option({ value, words }: Choice): HTMLOptionElement {
  return make('option', { value }, words)
}

function show() {
  const { faults } = readOffer(answers(), known)
  tellFaults()
  const [first] = Object.keys(faults)
  if (first !== undefined) {
    say('We could not read every answer. What to put right stands beside it.')
    const field = form.querySelector<HTMLElement>(`#${first}`)
    if (more.contains(field)) more.open = true
    field?.focus()
    return
  }
  say('')
  store()
  history.pushState(answers(), '')
  tellAll()
}

/** Show the result in the place of the form. */
function tellAll() {
  tellResult(readOffer(answers(), known).offer)
  formPart.hidden = true
  result.hidden = false
  standBefore('#h-result')
}

/** Lead the reader's eyes and the reading voice to a heading. */
function standBefore(heading: string) {
  const stand = element(heading, HTMLElement)
  stand.focus({ preventScroll: true })
  stand.scrollIntoView()
}

/** Show the form again, with the answers that it holds. */
function change() {
  if (result.hidden) return
  result.hidden = true
  formPart.hidden = false
  standBefore('#h-offer')
}

/** Three sentences, what to ask, and every finding, with the questions that do not stand above already. */
function tellResult(offer: Offer) {
  const found = besideOffer(offer, known)
  const asks = asksOf(offer, found)
  const three = firstOf(offer, known).map(({ about, says, more }) =>
    make(
      'li',
      {},
      make('b', {}, about),
      ' ',
      ...[says, more.join(' ')].filter(Boolean).flatMap((one) => [make('p', {}, one), ' ']),
    ),
  )
  element('#first', HTMLElement).replaceChildren(...three)
  element('#asks', HTMLElement).replaceChildren(...asks.map((ask) => make('li', {}, ask)))
  findings.replaceChildren(
    ...found.map((one) => folded({ ...one, ask: one.ask.filter((question) => !asks.includes(question)) })),
  )
  element('#answers', HTMLElement).replaceChildren(
    ...answersOf(offer, known).map(({ question, answer }) =>
      make('div', {}, make('dt', {}, question), make('dd', {}, answer)),
    ),
  )
}

/** Open what is folded for the time of printing: not every browser prints it else. */
function unfold() {
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
  for (const one of folded) one.open = true
  addEventListener(
    'afterprint',
    () => {
      for (const one of folded) one.open = false
    },
    { once: true },
  )
}

/** Say beside each field, or beside one, how it was read or what is wrong with it. */
function tellFaults(only?: string) {
  const { faults, readAs } = readOffer(answers(), known)
  for (const { id } of questions) {
    const field = form.querySelector(`#${id}`)
    const pair = only === 'price' || only === 'currency' ? ['price', 'currency'] : [only]
    if (!field || (only !== undefined && !pair.includes(id))) continue
    // Whoever has just written a price has not come to its currency yet.
    const fault = only === 'price' && id === 'currency' ? undefined : faults[id]
    field.ariaInvalid = fault === undefined ? null : 'true'
    tell(`#fault-${id}`, fault)
    tell(`#read-${id}`, readAs[id])
  }
}

function tell(selector: string, words = '') {
  element(selector, HTMLElement).textContent = words
}

/** Keep the answers where the reader asked for it, else see that none are kept. */
function store() {
  try {
    if (keep.checked) localStorage.setItem(place, JSON.stringify(answers()))
    else localStorage.removeItem(place)
  } catch {
    keep.checked = false
    say('This browser does not let a page keep anything.')
  }
}

/** Read what was kept; what somebody else wrote there is left alone. */
function recall(): Answers | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return typeof kept === 'object' ? kept : null
  } catch {
    return null
  }
}

function forget() {
  form.reset()
  history.replaceState(null, '')
  store()
  sortChoices()
  for (const told of ['#first', '#asks', '#findings', '#answers']) element(told, HTMLElement).replaceChildren()
  tellFaults()
  foldOut()
  say('Forgotten: the form is empty, and nothing is kept on this device.')
}

function say(words: string) {
  status.textContent = words
}
