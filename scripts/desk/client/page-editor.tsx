import { useEffect, useRef, useState } from 'preact/hooks'
import { type Act, api } from './ask.ts'
import { useKept } from './kept.ts'
import { ProseNotes } from './prose-notes.tsx'

interface Props {
  /** Such as `conditions/lupus.mdx`, or `conditions/lupus.mdx:12` to open it at a line. */
  path: string
  act: Act
  version: number
  refuse: (error: unknown) => void
}

/** A page or a list as it is, with the page beside it. */
export function PageEditor({ path: where, act, version, refuse }: Props) {
  const [, path = where, line = ''] = /^(.*?)(?::(\d+))?$/.exec(where) ?? []
  const [saved, setSaved] = useState<string | null>(null)
  useEffect(() => {
    api.file(path).then(({ text }) => setSaved(text), refuse)
  }, [path, version])
  if (saved === null) return <p>Opening {path} …</p>
  return <Open key={path} path={path} line={Number(line)} saved={saved} act={act} version={version} />
}

function Open({
  path,
  line,
  saved,
  act,
  version,
}: {
  path: string
  line: number
  saved: string
  act: Act
  version: number
}) {
  const [text, type, forget, before] = useKept(`file ${path}`, saved)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const field = area.current
    if (!field || !(line > 0)) return
    const lines = saved.split('\n')
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    field.focus()
    field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    field.scrollTop = (field.scrollHeight * (line - 3)) / lines.length
  }, [line])
  const save = async (event: Event) => {
    event.preventDefault()
    if (await act('write-page', { path, text, before })) forget()
  }
  const page = path.endsWith('.mdx') ? `/${path.replace(/\.mdx$/, '')}/` : null
  return (
    <form class="page-editor" onSubmit={save}>
      <div>
        <h1>{path}</h1>
        <label for="page-text">The file</label>
        <textarea
          id="page-text"
          ref={area}
          rows={30}
          spellcheck
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <ProseNotes text={text} path={path} put={type} />
        <p class="buttons">
          <button type="submit" class="main" disabled={text === saved}>
            Keep it
          </button>
          {text !== saved && (
            <button type="button" onClick={forget}>
              Go back to what is on the page
            </button>
          )}
        </p>
      </div>
      {page && <iframe key={version} title="The page as readers will see it" src={page} />}
    </form>
  )
}
