import type { Act } from './ask.ts'
import { useState } from 'preact/hooks'
import type { ArticleState } from '../read/article-state.ts'

type Candidate = ArticleState['candidates'][number]

const kinds: Record<Candidate['kind'], string> = {
  condition: 'A disease',
  therapy: 'A treatment',
  regulation: 'A rule',
  body: 'An authority or organisation',
  facility: 'A hospital or company',
  term: 'A word to explain',
}

/** Names that the article uses and that the site does not know yet. */
export function NameList({ page, candidates, act }: { page: string; candidates: Candidate[]; act: Act }) {
  if (candidates.length === 0) return null
  return (
    <details class="box">
      <summary>
        {candidates.length} {candidates.length === 1 ? 'name' : 'names'} that the site does not know yet
      </summary>
      <p class="small">Take in those that claims should be about. Nothing needs to be done with the others.</p>
      <ul class="plain lined">
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <details>
              <summary>
                {candidate.name} <span class="small">{kinds[candidate.kind].toLowerCase()}</span>
              </summary>
              <NameForm page={page} candidate={candidate} act={act} />
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}

function NameForm({ page, candidate, act }: { page: string; candidate: Candidate; act: Act }) {
  const [kind, setKind] = useState(candidate.kind)
  const [name, setName] = useState(candidate.name)
  const [variants, setVariants] = useState(candidate.variants.join('; '))
  const [abbreviations, setAbbreviations] = useState(candidate.abbreviations.join('; '))
  const [zh, setChinese] = useState('')
  const [definition, setDefinition] = useState('')
  const listed = (text: string) => text.split(';').flatMap((one) => one.trim() || [])
  const keep = (event: Event) => {
    event.preventDefault()
    const other = { variants: listed(variants), abbreviations: listed(abbreviations) }
    const own = { ...(zh && { zh }), ...(definition && { definition }) }
    void act('accept-name', { page, candidate: candidate.id, id: candidate.id, kind, name, ...other, ...own })
  }
  const field = (id: string, label: string, value: string, set: (text: string) => void) => (
    <div class="field">
      <label for={`${candidate.id}-${id}`}>{label}</label>
      <input id={`${candidate.id}-${id}`} value={value} onInput={(event) => set(event.currentTarget.value)} />
    </div>
  )
  return (
    <form onSubmit={keep}>
      <div class="field">
        <label for={`${candidate.id}-kind`}>What it is</label>
        <select
          id={`${candidate.id}-kind`}
          value={kind}
          onInput={(event) => setKind(event.currentTarget.value as Candidate['kind'])}
        >
          {Object.entries(kinds).map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {field('name', 'Its name', name, setName)}
      {field('variants', 'Other wordings, parted by ;', variants, setVariants)}
      {field('short', 'Short forms, parted by ;', abbreviations, setAbbreviations)}
      {field('zh', 'Chinese name, where you are sure of it', zh, setChinese)}
      {field('definition', 'What it is, in a plain sentence of our own', definition, setDefinition)}
      <button type="submit" class="main">
        Take it in
      </button>
    </form>
  )
}
