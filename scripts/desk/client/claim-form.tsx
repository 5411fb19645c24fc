import type { Act } from './ask.ts'
import { useEffect } from 'preact/hooks'
import { claimKinds, type Claim } from '../../../src/schema/claim.ts'
import { designs, type Design } from '../../../src/schema/evidence.ts'
import type { DeskBlock, DeskClaim } from '../read/article-state.ts'
import type { Overview } from '../read/overview.ts'
import { AboutForm } from './about-form.tsx'
import { Checks } from './checks.tsx'
import { useKept } from './kept.ts'
import { kindsInOrder } from './keys.ts'
import { ProseNotes } from './prose-notes.tsx'

interface Props {
  page: string
  shown: DeskClaim
  /** The passage that states it; none where it stands no longer in the article. */
  block: DeskBlock | undefined
  overview: Overview
  version: number
  act: Act
  accept: () => void
  reject: () => void
}

/** One claim, to be read against its passage and settled; what is changed is kept at once. */
export function ClaimForm({ page, shown, block, overview, version, act, accept, reject }: Props) {
  const { claim, isUnwritten } = shown
  const set = (to: Parameters<typeof act<'correct'>>[1]['set']) => act('correct', { page, id: claim.id, set: to })
  const kinds = kindsInOrder(claim)
  return (
    <article class="claim-form" aria-label="The open claim" tabIndex={-1}>
      <Says key={claim.id} claim={claim} isUnwritten={isUnwritten} keep={(says) => set({ says })} />
      <p class="buttons">
        {claim.state === 'read' ? (
          <button type="button" class="main" onClick={accept} disabled={isUnwritten}>
            Accept <kbd>a</kbd>
          </button>
        ) : (
          <button type="button" onClick={() => void act('reopen', { page, id: claim.id })}>
            Open it again
          </button>
        )}
        <button type="button" onClick={reject}>
          Not a claim <kbd>x</kbd>
        </button>
      </p>
      <fieldset class="kinds">
        <legend>Kind</legend>
        <div class="options">
          {kinds.slice(0, 9).map((kind, index) => (
            <button
              key={kind}
              type="button"
              aria-pressed={kind === claim.kind}
              title={claimKinds[kind]}
              onClick={() => void set({ kind })}
            >
              <kbd>{index + 1}</kbd> {kind}
              {likelihood(claim, kind)}
            </button>
          ))}
          <label class="unseen" for="kind">
            Any kind
          </label>
          <select
            id="kind"
            value={claim.kind}
            onChange={(event) => void set({ kind: event.currentTarget.value as Claim['kind'] })}
          >
            {Object.entries(claimKinds).map(([kind, heading]) => (
              <option key={kind} value={kind}>
                {kind}: {heading}
              </option>
            ))}
          </select>
        </div>
      </fieldset>
      <AboutForm
        about={claim.about}
        change={(about) => void set({ about })}
        overview={overview}
        likely={claim.read?.about ?? {}}
      />
      <Figures page={page} claim={claim} block={block} act={act} />
      <details class="evidence">
        <summary>
          What it rests on:{' '}
          {claim.evidence.design === 'none-stated' ? 'the source doesn’t say' : designs[claim.evidence.design].label}
          {claim.hedged && '; the source itself is unsure'}
          {claim.attributed && `; said by ${claim.attributed}`}
        </summary>
        <label for="design">Evidence that the source names</label>
        <select
          id="design"
          value={claim.evidence.design}
          onChange={(event) => void set({ design: event.currentTarget.value as Design })}
        >
          {Object.entries(designs).map(([design, { label }]) => (
            <option key={design} value={design}>
              {design === 'none-stated' ? 'The source doesn’t say' : label}
            </option>
          ))}
        </select>
        <label>
          <input type="checkbox" checked={claim.hedged} onChange={() => void set({ hedged: !claim.hedged })} /> The
          source itself is unsure: may, could, appears
        </label>
        <label>
          <input type="checkbox" checked={claim.denies ?? false} onChange={() => void set({ denies: !claim.denies })} />{' '}
          It denies or lessens what its kind is about
        </label>
        <label for="attributed">Who says it, where it is somebody else than the source</label>
        <input
          id="attributed"
          defaultValue={claim.attributed ?? ''}
          placeholder="the source itself"
          onChange={(event) => void set({ attributed: event.currentTarget.value })}
        />
      </details>
      <iframe
        key={version}
        title="The card as readers will see it"
        src={`/desk/card/${page}/${claim.id}/`}
        loading="lazy"
      />
      <Checks page={page} claim={claim} overview={overview} act={act} />
    </article>
  )
}

function likelihood({ read }: Claim, kind: string) {
  const p = read?.kind.find(([one]) => one === kind)?.[1]
  return p === undefined ? null : <span class="small"> {Math.round(100 * p)}%</span>
}

/** The name under which a sentence is kept while it is being typed. */
export function saysName({ from: [place], id }: Claim): string {
  return `says ${place?.seed} ${id}`
}

/** The claim’s sentence. What the machine put together from a claim’s fields is shown as a hint alone. */
function Says({
  claim,
  isUnwritten,
  keep,
}: {
  claim: Claim
  isUnwritten: boolean
  keep: (says: string) => Promise<boolean>
}) {
  const saved = isUnwritten ? '' : claim.says
  const [typed, type, forget, over] = useKept(saysName(claim), saved)
  // what was typed over another sentence is offered, and never kept by itself
  const isOfAnother = typed !== saved && over !== saved
  const text = isOfAnother ? saved : typed
  const save = async () => {
    const own = text.trim()
    if (own === '' || own === saved) return
    type(own)
    await keep(own)
  }
  useEffect(() => {
    if (typed === saved) forget()
  }, [saved])
  return (
    <div class="field">
      <label for="says">{isUnwritten ? 'Write in a sentence of your own what the source says' : 'What it says'}</label>
      {isUnwritten && <p class="hint">{claim.says}</p>}
      <textarea
        id="says"
        rows={4}
        readOnly={isOfAnother}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      />
      <ProseNotes text={text} put={type} />
      {isOfAnother && (
        <p class="hint">
          You typed, when another sentence stood here: “{typed}”{' '}
          <button type="button" class="link" onClick={() => type(typed)}>
            Put it in
          </button>{' '}
          <button type="button" class="link" onClick={forget}>
            Throw it away
          </button>
        </p>
      )}
      {text !== saved && (
        <p class="hint">
          Not kept yet.{' '}
          <button type="button" class="link" onClick={() => void save()}>
            Keep it
          </button>{' '}
          <button type="button" class="link" onClick={forget}>
            Go back
          </button>
        </p>
      )}
    </div>
  )
}

/** The figures of a claim, which can be taken off, and those of its passage that it has not. */
function Figures({ page, claim, block, act }: Pick<Props, 'page' | 'block' | 'act'> & { claim: Claim }) {
  if (!block) return null
  const { passage, text } = block
  const isGiven = (start: number) => claim.figures.some(({ at }) => at[0] <= start && start < at[1])
  return (
    <fieldset class="figures">
      <legend>Figures</legend>
      <ul class="chips">
        {claim.figures.map((figure) => (
          <li key={figure.at[0]}>
            <button
              type="button"
              onClick={() => void act('remove-figure', { page, id: claim.id, passage, at: figure.at })}
            >
              {text.slice(...figure.at)} <span class="small">{inWords(figure)}</span> <span aria-hidden="true">×</span>
              <span class="unseen"> take off</span>
            </button>
          </li>
        ))}
        {block.figures
          .filter(([start]) => !isGiven(start))
          .map((at) => (
            <li key={at[0]}>
              <button
                type="button"
                class="maybe"
                onClick={() => void act('add-figure', { page, id: claim.id, passage, at })}
              >
                <span aria-hidden="true">+</span> {text.slice(...at)}
                <span class="unseen"> add</span>
              </button>
            </li>
          ))}
      </ul>
      <p class="hint">One that is not there: select it in the article.</p>
    </fieldset>
  )
}

/** How a figure was understood. */
function inWords(figure: Claim['figures'][number]): string {
  const unit = 'currency' in figure ? figure.currency : 'unit' in figure ? figure.unit : ''
  const value = figure.low === figure.high ? `${figure.low}` : `${figure.low} to ${figure.high}`
  return [figure.kind, figure.comparator?.replace('-', ' '), figure.approximate && 'about', value, unit]
    .filter(Boolean)
    .join(' ')
}
