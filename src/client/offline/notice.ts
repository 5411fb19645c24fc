import { staleDays } from '../../offline/age.ts'
import { dateWords } from '../../language/words.ts'
import { keyOf } from '../device.ts'
import { adopt, make, makeButton } from '../element.ts'
import { ask } from './ask.ts'
import css from './notice.css'

/** What Chrome hands over when the site can be put on the home screen. */
export interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}

/** Whether the reader of this page, not of another tab, has agreed to a newer edition. */
let isAgreed = false

/**
 * Tell a reader of a copy what the page itself can't know: that it is old and there is no network, or that a newer
 * edition is ready. Loaded where a copy is kept, or where the site can be put on the home screen.
 */
export function watch(registration: ServiceWorkerRegistration, base: string): void {
  // A site above this one on the same host answers for it until its own worker does.
  if (navigator.serviceWorker.controller?.scriptURL !== new URL(`${base}sw.js`, location.href).href) return
  tellAge(base)
  addEventListener('offline', () => tellAge(base))
  offerUpdate(registration)
  const follow = () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offerUpdate(registration)
      // Nothing of it was kept, so the reader goes on with the older one, and should know.
      if (installing.state === 'redundant' && !document.querySelector('.newer'))
        say('newer', 'There is a newer edition, which could not be kept on this device. This page is of the older one.')
    })
  }
  follow()
  registration.addEventListener('updatefound', follow)
  navigator.serviceWorker.addEventListener('controllerchange', async () => {
    const { controller } = navigator.serviceWorker
    if (isAgreed) location.reload()
    else if (controller && (await ask(controller))) offerReload()
  })
}

/** Say that a page is old, where there is no network to ask for a newer one. */
async function tellAge(base: string): Promise<void> {
  const time = document.querySelector<HTMLTimeElement>('#age time')
  const days = time && staleDays(time.dateTime, Date.now())
  if (!days || document.querySelector('.stale') || (await isOnline(base))) return
  const [line] = say('stale', `You are offline. This page last changed on ${time.textContent}, ${days} days ago.`)
  line.append(' Rules, prices and findings may have changed since.')
}

/** A page of the copy opens with or without a network; one small file that is never kept tells which. */
async function isOnline(base: string): Promise<boolean> {
  if (!navigator.onLine) return false
  return fetch(`${base}edition.json`, {
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(4000),
  }).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Offer an edition that waits; it is taken into use when the reader agrees, or when the site is next opened afresh. */
async function offerUpdate(registration: ServiceWorkerRegistration): Promise<void> {
  const told = registration.waiting && (await ask(registration.waiting))
  if (!told || sessionStorage.getItem(keyOf('later')) === told.version) return
  const { controller } = navigator.serviceWorker
  const mine = controller && (await ask(controller))
  const isNewer = told.edition !== null && told.edition > (mine?.edition ?? '')
  document.querySelector('.newer')?.remove()
  const [, box] = say(
    'newer',
    `${isNewer && told.edition ? `A newer edition from ${dateWords(told.edition)}` : 'A changed edition'} is ready.`,
  )
  box.append(
    makeButton('Read it now', () => {
      isAgreed = true
      registration.waiting?.postMessage('use')
    }),
    makeButton('Later', () => {
      sessionStorage.setItem(keyOf('later'), told.version)
      box.remove()
    }),
  )
}

/** In another tab the reader has agreed: this page is still the older one, until it is loaded again. */
function offerReload(): void {
  document.querySelector('.newer')?.remove()
  const [, box] = say('newer', 'A newer edition is in use. This page is still the older one.')
  box.append(makeButton('Load this page again', () => location.reload()))
}

/** Offer once, below everything else, to put the site on the home screen. */
export function offerInstall(event: InstallEvent): void {
  localStorage.setItem(keyOf('install'), 'offered')
  const [, box] = say('install', 'This site can stand on your home screen and open without a network.', true)
  box.append(
    makeButton('Put it there', () => {
      box.remove()
      event.prompt()
    }),
    makeButton('No, thanks', () => box.remove()),
  )
}

let isStyled = false

/** Put a line on the page, above the main text or below it. */
function say(kind: string, words: string, below = false): [line: HTMLElement, box: HTMLElement] {
  if (!isStyled) adopt(css)
  isStyled = true
  const [label, role] = kind === 'stale' ? ['Age of this page', 'region'] : ['This copy of the site', 'status']
  const line = make('p', {}, words)
  const box = make('section', { class: `notice ${kind}`, lang: 'en', 'aria-label': label, role }, line)
  const main = document.querySelector('main')
  if (below) main?.after(box)
  else main?.prepend(box)
  return [line, box]
}
