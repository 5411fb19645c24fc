/** What a page that is only read may do with a script: say that it is past its date, copy a claim's address, and print. */

/** Show the banner of a page whose sources are due; the build can't know the day on which it is read. */
function tellWhatIsDue(): void {
  const today = new Date().toISOString().slice(0, 10)
  for (const banner of document.querySelectorAll<HTMLElement>('[data-due]'))
    banner.hidden = (banner.dataset['due'] ?? '') >= today
}

/** Turn links to a claim's address into buttons that copy it; without a clipboard they stay links. */
function offerCopying(): void {
  if (!('clipboard' in navigator)) return
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy]') : null
    if (!link) return
    event.preventDefault()
    const copied = await navigator.clipboard.writeText(link.href).then(
      () => true,
      () => false,
    )
    if (!copied) location.assign(link.href)
    else if (link.dataset['copy']) link.textContent = link.dataset['copy']
  })
}

/** Let links that say how to print open the browser's own dialogue. */
function offerPrinting(): void {
  for (const link of document.querySelectorAll('a[data-print]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      print()
    })
}

tellWhatIsDue()
offerCopying()
offerPrinting()
