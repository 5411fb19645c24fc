import { useEffect, useState } from 'preact/hooks'
import type { Overview } from '../read/overview.ts'
import type { ToDo } from '../read/to-do.ts'
import { type Act, api } from './ask.ts'

interface Props {
  overview: Overview
  act: Act
  version: number
  refuse: (error: unknown) => void
}

type Message = ToDo['messages'][number]

/** What waits for an editor: conflicts, faults, messages, and pages that are past their date. */
export function ToDoList({ overview, act, version, refuse }: Props) {
  const articles = new Set(overview.articles.map(({ id }) => id))
  const [toDo, setToDo] = useState<ToDo | null>(null)
  useEffect(() => {
    api.toDo().then(setToDo, refuse)
  }, [version])
  if (!toDo) return <p>Looking at everything …</p>
  const conflicts = toDo.messages.filter(({ rule }) => rule === 'merge-conflict')
  const differing = toDo.messages.filter(({ rule }) => rule === 'conflict')
  const others = toDo.messages.filter(({ rule }) => rule !== 'merge-conflict' && rule !== 'conflict')
  return (
    <div class="front">
      <h1>To do</h1>
      <section>
        <h2>Changed on both sides: {conflicts.length}</h2>
        <ul class="plain lined">
          {conflicts.map((message) => (
            <Conflict key={message.reason} message={message} act={act} />
          ))}
        </ul>
      </section>
      <section>
        <h2>Sources that say different things: {differing.length}</h2>
        <MessageList messages={differing} articles={articles} />
      </section>
      <section>
        <h2>Messages: {others.length}</h2>
        {others.some(({ isFixable }) => isFixable) && (
          <button type="button" onClick={() => void act('fix', {})}>
            Put right what can’t change what is said
          </button>
        )}
        <MessageList messages={others} articles={articles} />
      </section>
      <section>
        <h2>Accepted and not checked</h2>
        <ul class="plain lined">
          {toDo.unchecked.map(({ page, title, claims }) => (
            <li key={page}>
              <a href={`#/article/${page}`}>{title}</a>: {claims}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Past their date: {toDo.due.length}</h2>
        <ul class="plain lined">
          {toDo.due.map(({ id, title, next }) => (
            <li key={id}>
              {title}: was due by {next}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function MessageList({ messages, articles }: { messages: Message[]; articles: ReadonlySet<string> }) {
  return (
    <ul class="plain lined">
      {messages.map((message) => (
        <li key={`${message.path}:${message.line}:${message.column} ${message.reason}`}>
          {message.isFault && <b>Keeps the site from being published. </b>}
          {message.reason}
          {message.note && <pre class="small">{message.note}</pre>}
          <p class="small">
            <Place message={message} articles={articles} />
          </p>
          <Rule id={message.rule} />
        </li>
      ))}
    </ul>
  )
}

/** What a rule wants, asked for when somebody opens it. */
function Rule({ id }: { id: string }) {
  const [text, setText] = useState<string | null>(null)
  return (
    <details class="small" onToggle={() => void api.rule(id).then((rule) => setText(rule.text))}>
      <summary>What this rule wants</summary>
      <p class="told-rule">{text ?? '…'}</p>
    </details>
  )
}

function Place({ message: { path, file, line }, articles }: { message: Message; articles: ReadonlySet<string> }) {
  const [, source = ''] = /^sources\/([^/]+)\.mdx$/.exec(file) ?? []
  const article = articles.has(source) ? source : null
  const isFile = /^[a-z][a-z-]*\/[a-z0-9-]+\.(?:mdx|yaml)$/.test(file)
  return (
    <>
      {path}, line {line}. {article && <a href={`#/article/${article}`}>Fix it at the article</a>}{' '}
      {isFile && <a href={`#/file/${file}:${line}`}>Open it at its line</a>}
    </>
  )
}

/** Both texts of a conflict, with a button each. */
function Conflict({ message, act }: { message: Message; act: Act }) {
  const [, name = '', block = ''] = /"sources\/([^#"]+)#([^"]+)"/.exec(message.reason) ?? []
  const [page = '', seed = ''] = (message.note ?? '').split(/\nseed:\s/)
  const settle = (keep: 'mine' | 'theirs') => void act('settle', { page: name, block, keep })
  return (
    <li class="conflict">
      <p>
        <b>{block.replace(':', ' ')}</b> of <a href={`#/article/${name}`}>{name}</a>
      </p>
      <div class="sides">
        <figure>
          <figcaption>On the page</figcaption>
          <p>{page.replace(/^page: /, '')}</p>
          <button type="button" onClick={() => settle('mine')}>
            Keep the page’s
          </button>
        </figure>
        <figure>
          <figcaption>What the article now says</figcaption>
          <p>{seed}</p>
          <button type="button" onClick={() => settle('theirs')}>
            Take the article’s
          </button>
        </figure>
      </div>
    </li>
  )
}
