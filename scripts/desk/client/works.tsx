import { useState } from 'preact/hooks'
import { slug } from '../../../src/language/slug.ts'
import type { Overview } from '../read/overview.ts'
import type { Act, InputOf } from './ask.ts'
import { CitationForm, fieldsOf, headerOf } from './citation-form.tsx'

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** A source is looked at again after so many days. */
const again = 3 * 365

/** Add a work that checks rest on and that nobody read whole. */
export function Works({ overview, act }: { overview: Overview; act: Act }) {
  const [fields, change] = useState(fieldsOf({ retrieved: day(0), rights: 'facts-only' }))
  const [summary, setSummary] = useState('')
  const [shows, setShows] = useState('')
  const [next, setNext] = useState(day(again))
  const [name, setName] = useState('')
  const id = name || slug(fields.title, 'latin').split('-').slice(0, 6).join('-')
  const [isAdded, setAdded] = useState(false)
  const keep = async (event: Event) => {
    event.preventDefault()
    const { rights: _rights, ...header } = headerOf(fields)
    const input = { id, ...header, summary, 'cited-for': shows, checked: day(0), next } as InputOf<'add-work'>
    if (await act('add-work', input)) setAdded(true)
  }
  return (
    <form class="bring" onSubmit={keep}>
      <h1>Add a work that checks rest on</h1>
      <CitationForm fields={fields} change={change} overview={overview} />
      <div class="field">
        <label for="summary">What the work is, in a sentence</label>
        <input id="summary" required value={summary} onInput={(event) => setSummary(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label for="shows">What we cite it for</label>
        <textarea id="shows" required rows={3} value={shows} onInput={(event) => setShows(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label for="next">To be looked at again by</label>
        <input id="next" type="date" value={next} onInput={(event) => setNext(event.currentTarget.value)} />
      </div>
      <div class="field">
        <label for="work-name">Its name</label>
        <input id="work-name" value={id} onInput={(event) => setName(event.currentTarget.value)} />
      </div>
      {isAdded && <p>It is there. Close this window, or go on to the next work.</p>}
      <button type="submit" class="main">
        Add it
      </button>
    </form>
  )
}
