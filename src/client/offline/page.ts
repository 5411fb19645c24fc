import { bytesOf, placesOf, type FileList, type Wanted } from '../../lib/offline/list.ts'
import { dateWords, sizeWords } from '../../lib/words.ts'
import { element } from '../element.ts'
import { ask } from './ask.ts'
import type { InstallEvent } from './notice.ts'
import { alone, isFull, storeAt, Unfetched } from './store.ts'

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
  version: string
  list: FileList
  wanted: Wanted
  hashes: ReadonlySet<string>
}

async function kept(worker: ServiceWorker): Promise<Kept | null> {
  const { version } = await ask(worker)
  const list = await store.list(version)
  return list ? { version, list, wanted: await store.wanted(), hashes: await store.hashes() } : null
}

/** Show what is kept. */
async function show(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base)
  const isOff = localStorage.getItem('copy') === 'none'
  none.hidden = !registration
  some.hidden = !isOff
  sets.replaceChildren()
  if (isOff) return tell('You have deleted the copy. Nothing of this site is kept here.')
  const worker = registration?.active
  if (!worker) {
    tell(registration?.installing ? 'A copy is being made. This can take a minute.' : 'Nothing is kept here yet.')
    await navigator.serviceWorker.ready
    return show()
  }
  const known = await kept(worker)
  if (!known) return tell('Nothing is kept here, for there is no network.')
  const { list, wanted } = known
  const isWhole = wanted.everything ?? list.whole
  const edition = dateWords(list.edition)
  const room = (await store.note<boolean>('full')) === true && !isWhole
  tell(
    isWhole
      ? `The whole site is kept here, with its search: the edition of ${edition}.`
      : `Kept here: the way into the site and what you have chosen, of the edition of ${edition}.${room ? ' There was no room for the whole.' : ''}`,
  )
  const all: Wanted = { ...wanted, everything: true }
  const without: Wanted = { ...wanted, everything: false }
  sets.append(row('Everything, with the search', 'Save everything', isWhole, known, isWhole ? without : all))
  for (const { path, title } of isWhole ? [] : list.guides) {
    const isKept = wanted.guides.includes(path)
    const guides = isKept ? wanted.guides.filter((one) => one !== path) : [...wanted.guides, path]
    sets.append(row(title, 'Save this guide', isKept, known, { ...without, guides }, path))
  }
}

/** A thing to keep: what it is, its size, and a button that saves or deletes it. */
function row(title: string, save: string, isKept: boolean, known: Kept, next: Wanted, path?: string): HTMLLIElement {
  const { list, hashes } = known
  const line = document.createElement('li')
  const words = document.createElement('span')
  const name = document.createElement(path === undefined || !isKept ? 'b' : 'a')
  if (name instanceof HTMLAnchorElement) name.href = base + path
  name.textContent = title
  const pages = list.guides.find((guide) => guide.path === path)?.files.filter((place) => isPage(list, place)).length
  const size = isKept ? 'kept here' : `${sizeWords(bytesOf(list, placesOf(list, next), hashes))} to fetch`
  words.append(name, `: ${pages ? `${pages} pages, ` : ''}${size}`)
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'act'
  button.textContent = !isKept ? save : path === undefined ? 'Choose guides instead' : 'Delete'
  const hidden = document.createElement('span')
  hidden.className = 'hide'
  hidden.textContent = `: ${title}`
  button.append(hidden)
  button.addEventListener('click', () => change(known, next))
  line.append(words, button)
  return line
}

function isPage(list: FileList, place: number): boolean {
  return list.files[place]?.[0].endsWith('/') ?? false
}

/** Keep something else from now on: all of it, or nothing changes. */
async function change({ list, version }: Kept, next: Wanted): Promise<void> {
  const places = placesOf(list, next)
  wrong.hidden = true
  for (const button of sets.querySelectorAll('button')) button.disabled = true
  const { hidden, progress } = saving()
  try {
    await alone(async () => {
      await store.fill(list, places, progress)
      await store.putNote('wanted', next)
    })
    await navigator.storage?.persist?.()
  } catch (error) {
    if (!isFull(error) && !(error instanceof Unfetched)) throw error
    wrong.textContent = isFull(error)
      ? 'This device has no room for it. Nothing of it was kept. Make room, choose a single guide, or take a PDF.'
      : `Saving stopped, for a file could not be fetched (${error instanceof Unfetched ? error.path : ''}). Nothing of it was kept. Try again when the network is better.`
    wrong.hidden = false
  }
  // What is no longer wanted goes, as does what a failure left half-saved.
  await alone(async () => store.sweep([...new Set([...(await store.versions()), version])]))
  hidden()
  navigator.serviceWorker.controller?.postMessage('anew')
  await show()
}

/** Show a bar; returns how to move and to hide it. */
function saving(): { hidden: () => void; progress: (done: number, all: number) => void } {
  const box = element('#saving', HTMLElement)
  const bar = element('#progress', HTMLProgressElement)
  const said = element('#said', HTMLElement)
  box.hidden = false
  return {
    hidden: () => {
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
  localStorage.setItem('copy', 'none')
  const registration = await navigator.serviceWorker.getRegistration(base)
  await registration?.unregister()
  await store.clear()
  await show()
}

async function keepSome(): Promise<void> {
  localStorage.removeItem('copy')
  await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
  await show()
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
if ('serviceWorker' in navigator && 'caches' in window) show()
else tell('This browser can’t keep a copy of a site, or not in a private window. The files to carry work everywhere.')
