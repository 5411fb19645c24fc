import { useState } from 'preact/hooks'
import { slug } from '../../../src/language/slug.ts'
import type { Citation } from '../../../src/schema/source.ts'
import type { Overview } from '../read/overview.ts'
import { type Act, api } from './ask.ts'
import { CitationForm, fieldsOf, headerOf, type Fields } from './citation-form.tsx'
import { useKept } from './kept.ts'

interface Props {
  overview: Overview
  act: Act
  refuse: (error: unknown) => void
}

const today = new Date().toISOString().slice(0, 10)

/** Bring in an article: a file or pasted text, then where it comes from. */
export function Bring({ overview, act, refuse }: Props) {
  const [text, keepText, forgetText] = useKept('new text', '')
  const [kept, keepFields, forgetFields] = useKept('new citation', '')
  const [name, keepName, forgetName] = useKept('new name', '')
  const [isOver, setOver] = useState(false)
  const fields: Fields = kept === '' ? fieldsOf({ retrieved: today }) : (JSON.parse(kept) as Fields)
  const change = (next: Fields) => {
    keepFields(JSON.stringify(next))
    if (name === '' || name === nameOf(fields.title)) keepName(nameOf(next.title))
  }
  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      const { text: read, header, id } = await api.convert(file)
      const known = overview.publishers.find(({ publisher }) => publisher === header.publisher)
      keepText(read)
      keepFields(JSON.stringify(fieldsOf({ retrieved: today, ...(known as Partial<Citation>), ...header })))
      keepName(id)
    } catch (error) {
      refuse(error)
    }
  }
  /** Read the citation of pasted text, and fill in what is still open. */
  const look = async (pasted: string) => {
    try {
      const { header, id } = await api.convert(new File([pasted], 'pasted.txt'))
      const open = Object.entries(header).filter(([field]) => fields[field as keyof Citation] === '')
      keepFields(JSON.stringify({ ...fields, ...Object.fromEntries(open) }))
      if (name === '') keepName(id)
    } catch {
      // what can't be read is filled in by hand
    }
  }
  const bring = async (event: Event) => {
    event.preventDefault()
    if (!(await act('bring', { id: name, header: headerOf(fields), text }))) return
    forgetText()
    forgetFields()
    forgetName()
    location.hash = `#/article/${name}`
  }
  return (
    <form class="bring" onSubmit={bring}>
      <h1>Bring in an article</h1>
      <fieldset
        aria-label="A file"
        class={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void take(event.dataTransfer?.files[0])
        }}
      >
        <label for="file">Drop a file here, or choose one: .txt, .md, .html, .docx or .pdf</label>
        <input
          id="file"
          type="file"
          accept=".txt,.md,.html,.htm,.docx,.pdf"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </fieldset>
      <div class="field">
        <label for="text">Or paste the text</label>
        <textarea
          id="text"
          rows={14}
          value={text}
          onInput={(event) => keepText(event.currentTarget.value)}
          onPaste={({ currentTarget }) => setTimeout(() => void look(currentTarget.value))}
        />
      </div>
      <CitationForm fields={fields} change={change} overview={overview} />
      <div class="field">
        <label for="name">Its name among the articles</label>
        <input
          id="name"
          value={name}
          onInput={(event) => keepName(event.currentTarget.value)}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          required
          aria-describedby="name-hint"
        />
        <p class="hint" id="name-hint">
          Lower-case words joined by hyphens. It stands in addresses and never changes.
        </p>
      </div>
      <button type="submit" class="main" disabled={text.trim() === '' || name === ''}>
        Read it
      </button>
    </form>
  )
}

function nameOf(title: string): string {
  return slug(title, 'latin').split('-').slice(0, 8).join('-')
}
