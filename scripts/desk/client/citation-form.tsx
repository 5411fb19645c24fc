import { publishers, rights, type Citation } from '../../../src/schema/source.ts'
import type { Overview } from '../read/overview.ts'

/** What the form holds: every field as it is typed. */
export type Fields = Record<keyof Citation, string>

/** Fields with what is known of them; the rest is empty. */
export function fieldsOf(known: Partial<Citation>): Fields {
  const empty = { title: '', publisher: '', kind: '', interest: '', url: '', published: '', retrieved: '', rights: '' }
  return { ...empty, ...known }
}

/** Only what was filled in. */
export function headerOf(fields: Fields): Partial<Citation> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== '')) as Partial<Citation>
}

const rightsWords: Record<(typeof rights)[number], string> = {
  'facts-only': 'Somebody else’s words: take the facts alone',
  'own-words': 'Our own words',
  licensed: 'Under a licence that lets us show it',
}

interface Props {
  fields: Fields
  change: (fields: Fields) => void
  overview: Overview
}

/** The citation of an article; what could not be read is marked. “The source doesn’t say” is an answer everywhere. */
export function CitationForm({ fields, change, overview }: Props) {
  const set = (field: keyof Citation) => (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement
    const known = field === 'publisher' ? overview.publishers.find(({ publisher }) => publisher === value) : undefined
    change({
      ...fields,
      [field]: value,
      ...(known && { kind: fields.kind || known.kind, interest: fields.interest || known.interest }),
    })
  }
  const mark = (field: keyof Citation) =>
    fields[field] === '' ? <em class="missing"> not found in the text</em> : null
  const text = (field: keyof Citation, label: string, hint: string, more: object = {}) => (
    <div class="field">
      <label for={`cite-${field}`}>{label}</label>
      {mark(field)}
      <input
        id={`cite-${field}`}
        value={fields[field]}
        onInput={set(field)}
        aria-describedby={`cite-${field}-hint`}
        {...more}
      />
      <p class="hint" id={`cite-${field}-hint`}>
        {hint}
        {field !== 'title' && field !== 'interest' && (
          <button type="button" class="link" onClick={() => change({ ...fields, [field]: 'unknown' })}>
            The source doesn’t say
          </button>
        )}
      </p>
    </div>
  )
  return (
    <fieldset class="citation">
      <legend>Where it comes from</legend>
      {text('title', 'Title', 'As the original has it.')}
      {text('publisher', 'Publisher', 'Who published it. ', { list: 'publishers' })}
      <datalist id="publishers">
        {overview.publishers.map(({ publisher }) => (
          <option key={publisher} value={publisher} />
        ))}
      </datalist>
      <div class="field">
        <label for="cite-kind">Kind of publisher</label>
        {mark('kind')}
        <select id="cite-kind" value={fields.kind} onInput={set('kind')}>
          <option value="">Choose …</option>
          {Object.entries(publishers).map(([kind, { label }]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
          <option value="unknown">Not known</option>
        </select>
      </div>
      {text(
        'interest',
        'What the publisher gains',
        'In a sentence: “sells the treatment”. Write none where it gains nothing that we know of.',
      )}
      {text('url', 'Address', 'https://… of the original. ', { inputMode: 'url' })}
      {text('published', 'Published', 'A date such as 2026-11-22, 2026-11 or 2026. ')}
      {text('retrieved', 'Read by us on', 'A day such as 2026-11-22. ')}
      <div class="field">
        <label for="cite-rights">Whose words</label>
        {mark('rights')}
        <select id="cite-rights" value={fields.rights} onInput={set('rights')}>
          <option value="">Choose …</option>
          {rights.map((one) => (
            <option key={one} value={one}>
              {rightsWords[one]}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
