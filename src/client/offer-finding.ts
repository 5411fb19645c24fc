import type { Finding } from '../offer/finding.ts'
import { element, make } from './element.ts'

/** A finding, folded under what it is about, made from the templates of “Check an offer”. */
export function folded(finding: Finding): Node {
  const { lead, told, mark, word, says, lines, ask, doctor, sources } = finding
  const made = mould('#mould-finding')
  const part = (name: string) => made.querySelector<HTMLElement>(`[data-fill="${name}"]`)
  const sign = mould('#mould-marks').querySelector(`[data-mark="${mark}"]`)
  if (sign) part('mark')?.replaceWith(sign)
  part('lead')?.append(lead === 'told' ? 'You were told' : 'You left open')
  part('told')?.append(told)
  part('word')?.append(word)
  part('says')?.append(says.join(' '))
  fillOrDrop(
    part('lines'),
    lines.map((line) => make('li', {}, line)),
  )
  fillOrDrop(part('ask'), ask.length > 0 ? [` ${ask.join(' ')}`] : [])
  fillOrDrop(part('doctor'), doctor.length > 0 ? [` ${doctor.join(' ')}`] : [])
  fillOrDrop(
    part('sources'),
    sources.map(({ words, address }) => make('li', {}, make('a', { href: address }, words))),
  )
  return made
}

function mould(selector: string): DocumentFragment {
  return element(selector, HTMLTemplateElement).content.cloneNode(true) as DocumentFragment
}

function fillOrDrop(part: HTMLElement | null, content: (Node | string)[]) {
  if (content.length > 0) part?.append(...content)
  else part?.remove()
}
