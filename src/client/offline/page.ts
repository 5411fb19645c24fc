import { bytesOf, placesOf, type FileList, type Wanted } from '../../offline/list.ts'
import { dateWords, sizeWords } from '../../language/words.ts'
import { keyOf } from '../device.ts'
import { element, make, makeButton } from '../element.ts'
import { ask } from './ask.ts'
import type { InstallEvent } from './notice.ts'
import { isFull, storeAt, Unfetched } from './store.ts'

/** The page `/offline/`: what is kept on this device, with what could be, each to save or delete. */
const base = new URL(element('#age', HTMLElement).dataset['base'] ?? '/', location.href).href
const store = storeAt(base)
const state = element('#state', HTMLElement)
const sets = element('#sets', HTMLUListElement)
const wrong = element('#wrong', HTMLElement)
const none = element('#none', HTMLButtonElement)
const some = element('#some', HTMLButtonElement)

/** The edition that the worker serves, and what is kept of it. */
interface Kept {
  list: FileList
  wanted: Wanted
  hashes: ReadonlySet<string>
}

async function kept(worker: ServiceWorker): Promise<Kept | null> {
  const told = await ask(worker)
  const list = told && (await store.list(told.version))
  return list ? { list, wanted: await store.wanted(), hashes: await store.hashes() } : null
}

/** The worker of this site; that of a site above it on the same host would answer for it, and is none of ours. */
async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(base)
  return registration?.scope === base ? registration : undefined
}

/** Show what is kept. */
async function show(): Promise<void> {
  const registration = await registered()
  const isOff = localStorage.getItem(keyOf('copy')) === 'none'
  none.hidden = isOff || !registration
  some.hidden = !isOff
  sets.replaceChildren()
  if (isOff)
    return tell(
      'The copy is deleted. Answers that you kept in “Check an offer” stay until you press “Forget it” there.',
    )
  const worker = registration?.active ?? (await made(registration))
  const known = worker && (await kept(worker))
  if (!known) return tell('Nothing is kept here. To make a copy, open this page with a network.')
  none.hidden = false
  const { list, wanted, hashes } = known
  const isWhole = isKept(known, { ...wanted, everything: true })
  const wasFull = (await store.note<boolean>('full')) === true
  const edition = `the edition of ${dateWords(list.edition)}`
  if (isWhole) tell(`The whole site is kept here, with its search: ${edition}.`)
  else if (bytesOf(list, placesOf(list, wanted), hashes) > 0) tell(`Part of the copy is missing. It is of ${edition}.`)
  else
    tell(
      'Kept here: the way into the site and what you have chosen, ' +
        `of ${edition}.${wasFull ? ' There was no room for the whole.' : ''}`,
    )
  sets.append(
    row(known, {
      title: 'Everything, with the search',
      save: 'Save everything',
      drop: 'Keep only guides',
      isKept: isWhole,
      next: (wanted) => ({ ...wanted, everything: !isWhole }),
    }),
  )
  for (const { path, title } of isWhole ? [] : list.guides) {
    const isChosen = wanted.guides.includes(path)
    sets.append(
      row(known, {
        title,
        path,
        save: 'Save this guide',
        drop: 'Delete',
        isKept: isChosen && isKept(known, { everything: false, guides: [path] }),
        next: ({ guides }) => ({
          everything: false,
          guides: [...guides.filter((one) => one !== path), ...(isChosen ? [] : [path])],
        }),
      }),
    )
  }
}

/**
 * Wait for a copy that is being made, or begin it. Until a worker of ours is there, `ready` would be that of a site
 * above.
 */
async function made(registration: ServiceWorkerRegistration | undefined): Promise<ServiceWorker | null> {
  tell(registration?.installing ? 'A copy is being made. This can take a minute.' : 'Nothing is kept here yet.')
  const own = registration ?? (await register().catch(() => null))
  const worker = own?.installing ?? own?.waiting
  if (own && worker && !own.active)
    await new Promise((done) =>
      worker.addEventListener('statechange', () => worker.state !== 'installed' && done(null)),
    )
  return own?.active ?? null
}

function register(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
}

function isKept({ list, hashes }: Kept, wanted: Wanted): boolean {
  return bytesOf(list, placesOf(list, wanted), hashes) === 0
}

/** A thing to keep or to delete. */
interface Choice {
  title: string
  path?: string
  save: string
  drop: string
  isKept: boolean
  /** What is wanted after the button, from what is wanted then: another tab may have changed it. */
  next: (wanted: Wanted) => Wanted
}

/** What it is, its size, and a button that saves or deletes it. */
function row(known: Kept, choice: Choice): HTMLLIElement {
  const { list, hashes, wanted } = known
  const { title, path, isKept } = choice
  const name = path === undefined || !isKept ? make('b', {}, title) : make('a', { href: base + path }, title)
  const pages = list.guides.find((guide) => guide.path === path)?.files.filter((place) => isPage(list, place)).length
  const bytes = bytesOf(list, placesOf(list, choice.next(wanted)), hashes)
  const all =
    path === undefined
      ? `, ${sizeWords(bytesOf(list, placesOf(list, { ...wanted, everything: true }), new Set()))}`
      : ''
  const words = make(
    'span',
    {},
    name,
    `: ${pages ? `${pages} pages, ` : ''}${isKept ? `kept here${all}` : `${sizeWords(bytes)} to fetch`}`,
  )
  const button = makeButton(isKept ? choice.drop : choice.save, () => {
    if (!isKept || isSure()) change(known, choice.next)
  })
  button.append(make('span', { class: 'hide' }, `: ${title}`))
  return make('li', {}, words, button)
}

/** Ask before what can't be fetched again just now is deleted. */
function isSure(): boolean {
  return (
    navigator.onLine ||
    confirm('There is no network. What you delete can’t be fetched again until there is one. Delete it?')
  )
}

function isPage(list: FileList, place: number): boolean {
  return list.files[place]?.[0].endsWith('/') ?? false
}

/** Keep something else from now on: all of it, or nothing changes. */
async function change({ list }: Kept, next: Choice['next']): Promise<void> {
  wrong.hidden = true
  for (const button of sets.querySelectorAll('button')) button.disabled = true
  const { hide, progress } = saving()
  await store.alone(async () => {
    if (localStorage.getItem(keyOf('copy')) === 'none') return
    try {
      const wanted = next(await store.wanted())
      await store.fill(list, placesOf(list, wanted), progress)
      await store.putNote('wanted', wanted)
      await store.putNote('full', false)
    } catch (error) {
      wrong.textContent = wordsFor(error)
      wrong.hidden = false
    }
    // What is no longer wanted goes, as does what a failure left half-saved.
    await store.sweep(await store.versions())
  })
  // A browser may ask its reader, who may take long to answer.
  navigator.storage?.persist?.()
  hide()
  await show()
}

/** What a reader can do after a save has failed; nothing of it was kept. */
function wordsFor(error: unknown): string {
  if (isFull(error))
    return 'This device has no room for it. Nothing of it was kept. Make room, choose a single guide, or take a PDF.'
  const path = error instanceof Unfetched ? ` (${error.path})` : ''
  return (
    `Saving stopped, for a file could not be fetched${path}. Nothing of it was kept. ` +
    'If a newer edition is offered above, read that first. Else try again when the network is better.'
  )
}

/** Show a bar; returns how to move and to hide it. */
function saving(): { hide: () => void; progress: (done: number, all: number) => void } {
  const box = element('#saving', HTMLElement)
  const bar = element('#progress', HTMLProgressElement)
  const said = element('#said', HTMLElement)
  box.hidden = false
  return {
    hide: () => {
      box.hidden = true
    },
    progress: (done, all) => {
      bar.max = all
      bar.value = done
      said.textContent = `Saving: ${sizeWords(done)} of ${sizeWords(all)}`
    },
  }
}

async function keepNone(): Promise<void> {
  if (!isSure()) return
  localStorage.setItem(keyOf('copy'), 'none')
  const registration = await registered()
  await registration?.unregister()
  // A copy that is just being made is waited for, so that nothing of it comes after.
  await store.alone(() => store.clear())
  await show()
}

async function keepSome(): Promise<void> {
  localStorage.removeItem(keyOf('copy'))
  await register()
  await show()
}

function tellNot(): void {
  tell('This browser can’t keep a copy, or not in a private window. The files to carry work everywhere.')
}

function tell(words: string): void {
  state.textContent = words
}

addEventListener('beforeinstallprompt', (event) => {
  const button = element('#install', HTMLButtonElement)
  button.hidden = false
  button.onclick = () => (event as InstallEvent).prompt()
})
element('#not-kept', HTMLElement).hidden = location.href.split(/[?#]/)[0] === `${base}offline/`
none.addEventListener('click', keepNone)
some.addEventListener('click', keepSome)
if ('serviceWorker' in navigator && 'caches' in window && 'DecompressionStream' in window) show().catch(tellNot)
else tellNot()
