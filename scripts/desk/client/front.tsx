import { useState } from 'preact/hooks'
import { type PageKind, pageKindNames, pageKinds } from '../../../src/schema/page.ts'
import type { Overview } from '../read/overview.ts'
import type { Act } from './ask.ts'

/** The first page: the articles, and what was done since the last commit. */
export function Front({ overview, act }: { overview: Overview; act: Act }) {
  const [kind, setKind] = useState<PageKind>('guide')
  const [id, setId] = useState('')
  const { articles, changes, files } = overview
  return (
    <div class="front">
      <section>
        <h1>Articles</h1>
        {articles.length === 0 && (
          <p>
            There is none yet. <a href="#/bring">Bring one in.</a>
          </p>
        )}
        <ul class="plain lined">
          {articles.map(({ id, title, open, accepted, unchecked }) => (
            <li key={id}>
              <a href={`#/article/${id}`}>{title}</a>
              <p class="small">
                {open > 0 ? <b>{open} to read. </b> : 'All read. '}
                {accepted} accepted{unchecked > 0 && `, of which ${unchecked} not checked yet`}.
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>What was done since the last commit</h2>
        {changes.length === 0 ? (
          <p>Nothing, or there is no git repository here.</p>
        ) : (
          <ul class="plain lined small">
            {changes.map(({ path, says }) => (
              <li key={path}>
                {path}: <b>{says}</b>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>Pages and lists</h2>
        <p>What no form covers can be written by hand, with the page beside it.</p>
        <details>
          <summary>All {files.length} files</summary>
          <ul class="plain small">
            {files.map((path) => (
              <li key={path}>
                <a href={`#/file/${path}`}>{path}</a>
              </li>
            ))}
          </ul>
        </details>
        <form
          class="begin"
          onSubmit={async (event) => {
            event.preventDefault()
            if (await act('begin-page', { kind, id })) location.hash = `#/file/${pageKinds[kind].folder}/${id}.mdx`
          }}
        >
          <label for="begin-kind">Begin a page: what it is of</label>
          <select id="begin-kind" value={kind} onInput={(event) => setKind(event.currentTarget.value as PageKind)}>
            {pageKindNames.map((one) => (
              <option key={one} value={one}>
                {pageKinds[one].one}
              </option>
            ))}
          </select>
          <label for="begin-id">Its name: small letters and hyphens</label>
          <input id="begin-id" value={id} required onInput={(event) => setId(event.currentTarget.value)} />
          <button type="submit">Begin it, as a draft</button>
        </form>
        <p>
          <a href="#/work">Add a work that checks rest on</a>
        </p>
      </section>
    </div>
  )
}
