import { useEffect, useRef, useState } from 'preact/hooks'
import type { ArticleState } from '../read/article-state.ts'
import type { Overview } from '../read/overview.ts'
import { ArticleText, type Selected } from './article-text.tsx'
import { type Act, api } from './ask.ts'
import { CitationForm, fieldsOf, headerOf } from './citation-form.tsx'
import { ClaimForm, saysName } from './claim-form.tsx'
import { keyOf, kindsInOrder } from './keys.ts'
import { keptOver, useKept } from './kept.ts'
import { Messages } from './messages.tsx'
import { NameList } from './names.tsx'
import { NewClaim } from './new-claim.tsx'

interface Props {
  id: string
  overview: Overview
  act: Act
  undo: () => void
  isBusy: boolean
  version: number
  refuse: (error: unknown) => void
}

type Shown = ArticleState & { text: string }

/** An article and its claims, read against each other. */
export function Article({ id, overview, act, undo, isBusy, version, refuse }: Props) {
  const [state, setState] = useState<Shown | { messages: ArticleState['messages']; text: string } | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const [selected, select] = useState<Selected | null>(null)
  const list = useRef<HTMLDivElement>(null)
  /** The claims that were there before one was made, so that the new one is opened. */
  const made = useRef<Set<string> | null>(null)
  useEffect(() => {
    api.article(id).then((next) => {
      setState(next as Shown)
      const known = made.current
      made.current = null
      const fresh = known && 'claims' in next ? next.claims.find(({ claim }) => !known.has(claim.id)) : undefined
      if (fresh) goTo(fresh.claim.id)
    }, refuse)
  }, [id, version])
  const claims = state && 'claims' in state ? state.claims : []
  const current = claims.find(({ claim }) => claim.id === chosen) ?? claims[0]
  const at = current ? claims.indexOf(current) : -1
  const goTo = (to: string | null) => {
    choose(to)
    requestAnimationFrame(() => {
      bringInto(document.querySelector('mark.current'), 'center')
      bringInto(list.current?.querySelector('.claim-form') ?? null, 'start')
    })
  }
  const show = (to: number) => {
    const next = claims[Math.max(0, Math.min(claims.length - 1, to))]
    if (!next) return
    goTo(next.claim.id)
    select(null)
  }
  const accept = async () => {
    const next = claims[at + 1]?.claim.id ?? null
    if (current?.claim.state !== 'read') return
    // with the words that stand in the field: where they could not be kept, nothing else is accepted in their place
    const { claim } = current
    const seen = { ...claim, says: keptOver(saysName(claim), current.isUnwritten ? '' : claim.says) ?? claim.says }
    // the next one opens at once, so that what is typed meanwhile is typed into it
    goTo(next)
    if (!(await act('accept', { page: id, seen: [seen] }))) goTo(claim.id)
  }
  const reject = async () => {
    const next = (claims[at + 1] ?? claims[at - 1])?.claim.id ?? null
    if (!current) return
    const { claim, passage, at: place } = current
    goTo(next)
    if (!(await act('reject', { page: id, id: claim.id, passage, at: place }))) goTo(claim.id)
  }
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      const key = keyOf(event)
      if (key === null || !current) return
      event.preventDefault()
      if (isBusy && key !== 'j' && key !== 'k' && key !== 'e') return
      if (key === 'j') show(at + 1)
      else if (key === 'k') show(at - 1)
      else if (key === 'a') void accept()
      else if (key === 'e') document.getElementById('says')?.focus()
      else if (key === 'u') undo()
      // what is accepted stands before readers: a key pressed by mistake changes none of it
      else if (current.claim.state === 'accepted') return
      else if (key === 'x') void reject()
      else {
        const kind = kindsInOrder(current.claim)[Number(key) - 1]
        if (kind) void act('correct', { page: id, id: current.claim.id, set: { kind } })
      }
    }
    addEventListener('keydown', follow)
    return () => removeEventListener('keydown', follow)
  })
  useEffect(() => {
    // what had the focus went with the claim that was settled: a keyboard goes on at the next
    if (document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('.claim-form')?.focus({ preventScroll: true })
  }, [current?.claim.id, version])
  if (!state) return <p>Reading the article …</p>
  if (!('claims' in state)) return <Unreadable id={id} text={state.text} messages={state.messages} act={act} />
  const open = state.claims.filter(({ claim }) => claim.state === 'read')
  const sure = open.filter(({ claim, isUnwritten }) => !isUnwritten && (claim.read?.p ?? 0) >= 0.95)
  return (
    <div class="article-desk">
      <div class="text">
        <h1>{state.citation.title}</h1>
        {state.missing.length > 0 && <Cite key={state.missing.join(' ')} state={state} overview={overview} act={act} />}
        <Messages messages={state.messages.filter(({ rule }) => rule !== 'candidate')} />
        <NameList page={id} candidates={state.candidates} act={act} />
        <details class="box">
          <summary>Correct the text</summary>
          <TextForm key={state.text} id={id} text={state.text} act={act} />
        </details>
        <ArticleText
          state={state}
          current={current?.claim.id ?? null}
          onClaim={(one) => show(claims.findIndex(({ claim }) => claim.id === one))}
          onSelect={select}
          onAside={(number) => void act('set-aside', { page: id, passage: number.passage, at: number.at })}
        />
      </div>
      <div class="claims" ref={list}>
        <p class="count">
          <b>{open.length}</b> to read, {claims.length - open.length} accepted. <Keys />
        </p>
        {!state.isRead && (
          <p>
            Nobody has read this article yet.{' '}
            <button type="button" class="main" onClick={() => void act('read', { page: id })}>
              Read it
            </button>
          </p>
        )}
        {sure.length > 0 && (
          <button type="button" onClick={() => void act('accept', { page: id, seen: sure.map(({ claim }) => claim) })}>
            Accept the {sure.length} of whose kind, disease and treatment the machine is 95% sure (look at their figures
            first)
          </button>
        )}
        {selected && (
          <NewClaim
            page={id}
            selected={selected}
            block={state.blocks.find(({ passage }) => passage === selected.passage)}
            select={select}
            current={current ?? null}
            overview={overview}
            act={act}
            made={() => {
              made.current = new Set(claims.map(({ claim }) => claim.id))
              select(null)
            }}
            close={() => {
              select(null)
              list.current?.querySelector<HTMLElement>('.claim-form')?.focus({ preventScroll: true })
            }}
          />
        )}
        <ol class="plain">
          {claims.map(({ claim, isUnwritten }, index) => (
            <li key={claim.id} class={claim.state}>
              {claim.id === current?.claim.id ? (
                <ClaimForm
                  key={claim.id}
                  page={id}
                  shown={current}
                  block={state.blocks.find(({ passage }) => passage === current.passage)}
                  overview={overview}
                  version={version}
                  act={act}
                  accept={accept}
                  reject={reject}
                />
              ) : (
                <button type="button" class="line" onClick={() => show(index)}>
                  <span class="small">
                    {claim.kind}
                    {claim.state === 'accepted' ? ' · accepted' : sureness(claim.read?.p)}
                  </span>
                  {isUnwritten ? <em>Nobody has written its sentence yet</em> : claim.says}
                </button>
              )}
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

/** Scroll the part of the desk that something stands in until it is seen, and where it has none of its own, the page. */
function bringInto(element: Element | null, at: 'center' | 'start'): void {
  const pane = element?.closest<HTMLElement>('.article-desk > div')
  if (!element || !pane) return
  if (pane.scrollHeight <= pane.clientHeight) return element.scrollIntoView({ block: 'nearest' })
  const from = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop
  pane.scrollTop = at === 'center' ? from - pane.clientHeight / 3 : from - 8
}

/** How sure the machine is of a claim; one that it did not read, it says nothing of. */
function sureness(p: number | undefined): string {
  return p === undefined ? ' · by hand' : ` · ${Math.floor(100 * p)}% sure`
}

function Keys() {
  return (
    <details class="keys">
      <summary>Keys</summary>
      <p>
        <kbd>j</kbd> next, <kbd>k</kbd> before, <kbd>a</kbd> accept, <kbd>x</kbd> not a claim, <kbd>1</kbd> to{' '}
        <kbd>9</kbd> its kind, <kbd>e</kbd> its words, <kbd>u</kbd> undo. In a field, <kbd>Esc</kbd> leaves it.
      </p>
    </details>
  )
}

function Cite({ state, overview, act }: { state: Shown; overview: Overview; act: Act }) {
  const known = Object.fromEntries(
    Object.entries(state.citation).filter(([field]) => !state.missing.some((one) => one === field)),
  )
  const [fields, change] = useState(fieldsOf(known))
  return (
    <details class="box" open>
      <summary>The citation leaves open: {state.missing.join(', ')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void act('cite', { page: state.id, header: headerOf(fields) })
        }}
      >
        <CitationForm fields={fields} change={change} overview={overview} />
        <button type="submit" class="main">
          Keep the citation
        </button>
      </form>
    </details>
  )
}

/** The article as it lies among the seeds, to be corrected by hand. */
function TextForm({ id, text, act }: { id: string; text: string; act: Act }) {
  const [own, write, forget, before] = useKept(`article ${id}`, text)
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        if (await act('rewrite', { page: id, text: own, before })) forget()
      }}
    >
      <textarea aria-label="The article" rows={20} value={own} onInput={(event) => write(event.currentTarget.value)} />
      <button type="submit" class="main" disabled={own === text}>
        Keep the text and read it
      </button>
    </form>
  )
}

function Unreadable({
  id,
  text,
  messages,
  act,
}: {
  id: string
  text: string
  messages: ArticleState['messages']
  act: Act
}) {
  return (
    <>
      <h1>{id} can’t be read</h1>
      <Messages messages={messages} />
      <TextForm id={id} text={text} act={act} />
    </>
  )
}
