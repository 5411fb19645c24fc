import { claimYaml } from './fixture.ts'
import { siteFaults } from './site.fixture.ts'
import type { SiteRule } from './site.ts'

/** The parts of a good card of a result with one share, by name; a test changes or empties some. */
const good = {
  said: 'A company says. It sells the journey.',
  label: '',
  says: '40.4% of people improved.',
  people: 'about 40 in 100',
  evidence: 'Systematic review of studies. Number of people not given. No comparison group named.',
  more: '',
  published: 'A company, 13 October 2025',
  certainty: 'Not assessed.',
  known: '',
}

const share = [
  'kind: outcome',
  'figures: [{ kind: share, of: people, low: 40.4, high: 40.4, unit: percent, at: [0, 5] }]',
  'measure: { outcome: improved, scale: null, people: null, comparator: none, after: null }',
]

/**
 * Run a rule on a built page with the card of one claim, `improved`, and on the source that makes it: good but for the
 * parts that a test changes, and with the fields that it adds to the claim.
 */
export function cardFaults(rule: SiteRule, parts: Partial<typeof good> = {}, fields: string[] = share): string[] {
  const { said, label, says, people, evidence, more, published, certainty, known } = { ...good, ...parts }
  const html = `<main><article class="claim" id="improved"><p class="said">${said}</p><p class="label">${label}</p>
<h3>${says}</h3><p class="people">${people}</p><p class="kind">${evidence}</p>${more}
<details><summary>How we know</summary><dl class="known"><div><dt>Where it stands</dt><dd>A passage</dd></div>
<div><dt>Published</dt><dd>${published}</dd></div>
<div><dt>How sure the whole evidence is</dt><dd>${certainty}</dd></div>${known}</dl></details></article></main>`
  const claim = claimYaml('improved', fields)
  const source = `---\ntitle: A guide\npublisher: A company\nkind: company\ninterest: It sells the journey.\nclaims:\n${claim}\n---\n`
  return siteFaults(rule, { 'index.html': html }, { content: { 'sources/guide.mdx': source } })
}

/** A fault at the card of `cardFaults`. */
export function cardFault(reason: string): string {
  return `index.html:1:7: Unexpected ${reason}`
}
