import { keyOf } from './device.ts'

/**
 * What a page that is only read may do with a script: say that it is past its date, copy a claim's
 * address, print, bring a reader to the search, and keep a copy of the site on the device. */

/**
 * Say on a page whose sources are due that they are: the build can't know the day on which it is read, and words that
 * wait hidden would be read by programs.
 */
function tellWhatIsDue(): void {
  const banner = document.querySelector<HTMLElement>('[data-due]')
  const { due = '9', says = '' } = banner?.dataset ?? {}
  // On the day itself it is not past yet.
  if (`${due}T24` < new Date().toISOString()) banner?.append(says)
}

/** Turn links to a claim's address into buttons that copy it; without a clipboard they stay links. */
function offerCopying(): void {
  if (!('clipboard' in navigator)) return
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy]') : null
    if (!link) return
    event.preventDefault()
    navigator.clipboard.writeText(link.href).then(
      () => {
        if (link.dataset['copy']) link.textContent = link.dataset['copy']
      },
      () => location.assign(link.href),
    )
  })
}

/** Let links that say how to print open the browser's own dialogue, for the sheet or for all of the page. */
function offerPrinting(): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-print]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      document.documentElement.dataset['print'] = link.dataset['print'] ?? ''
      print()
    })
}

/**
 * Load suggestions when a reader first goes to a search field, and not before; `/search/` has a script of its own. A
 * computed address keeps the loader of modules, which is larger than all of this, out of every page. The field of the
 * page for a wrong address takes the words of the address.
 */
function offerSuggestions(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>(
    'form[role=search]:not([data-own]) input[type=search]',
  )) {
    field.addEventListener(
      'focus',
      async () => {
        const module = await import(/* @vite-ignore */ new URL('suggest.js', field.form?.action).href).catch(() => null)
        module?.suggest(field)
      },
      { once: true },
    )
    const { asked } = field.dataset
    if (asked) field.value = decodeURI(location.pathname).replace(RegExp(asked, 'gu'), ' ').trim()
  }
}

/** Go to the search by Ctrl or Cmd and K, or by a slash; the slash can be switched off at `/search/`. */
function offerShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const isField = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
    const isSlash = event.key === '/' && !isField && !event.altKey && localStorage.getItem(keyOf('slash')) !== 'off'
    if (!(isSlash && !event.ctrlKey && !event.metaKey) && !(event.key === 'k' && (event.ctrlKey || event.metaKey)))
      return
    event.preventDefault()
    ;(document.querySelector<HTMLElement>('#q-search') ?? document.querySelector<HTMLElement>('#q-top'))?.focus()
  })
}

/**
 * Let the worker keep a copy of the site, unless the reader has deleted it for good at `/offline/`. What a copy tells
 * (its age, a newer edition) has a script of its own, loaded where there is a copy or the home screen is offered.
 */
async function keepCopy(): Promise<void> {
  const scope = document.querySelector<HTMLElement>('#age')?.dataset['base']
  // Browsers before 2023 can't unpack what is fetched; they read the site as ever.
  if (!scope || !('serviceWorker' in navigator) || !('DecompressionStream' in window)) return
  const notice = () => import(/* @vite-ignore */ new URL(`${scope}offline/notice.js`, location.href).href)
  addEventListener('beforeinstallprompt', async (event) => {
    event.preventDefault()
    if (!localStorage.getItem(keyOf('install'))) (await notice()).offerInstall(event)
  })
  if (localStorage.getItem(keyOf('copy'))) return
  const { controller } = navigator.serviceWorker
  const copy = await navigator.serviceWorker
    .register(`${scope}sw.js`, { scope, updateViaCache: 'none' })
    .catch(() => null)
  if (copy && controller) (await notice()).watch(copy, scope)
}

tellWhatIsDue()
// After what the page itself needs, so that a copy never slows down the first look. A browser that keeps nothing at all
// refuses even to be asked; the site is read there as ever.
if (import.meta.env.PROD) addEventListener('load', () => setTimeout(() => keepCopy().catch(() => null), 200))
offerShortcuts()
offerCopying()
offerPrinting()
// Last, for an address that is not there may hold what is no text.
offerSuggestions()
