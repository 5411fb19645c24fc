import type { Act } from './ask.ts'
import { useState } from 'preact/hooks'
import { tracings, type Verdict, verdicts } from '../../../src/schema/check.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { Overview } from '../read/overview.ts'
import { useKept } from './kept.ts'
import { ProseNotes } from './prose-notes.tsx'

interface Props {
  page: string
  claim: Claim
  overview: Overview
  act: Act
}

const today = new Date().toISOString().slice(0, 10)
/** So many words of a finding’s first sentence fit a card. */
const mostWords = 22

/** What was found of a claim, and a form for what else is found. */
export function Checks({ page, claim, overview, act }: Props) {
  return (
    <details class="checks">
      <summary>{claim.checks.length === 0 ? 'Check it' : `${claim.checks.length} checked; check again`}</summary>
      <ul class="plain lined">
        {claim.checks.map(({ asks, verdict, finding }, index) => (
          <li key={`${asks} ${finding}`}>
            <b>{asks === 'holds' ? verdicts[verdict] : tracings[verdict].label}.</b> {finding}{' '}
            <button type="button" class="link" onClick={() => void act('remove-check', { page, id: claim.id, index })}>
              Take it off
            </button>
          </li>
        ))}
      </ul>
      <CheckForm page={page} claim={claim} overview={overview} act={act} />
    </details>
  )
}

function CheckForm({ page, claim, overview, act }: Props) {
  const [asks, ask] = useState<'holds' | 'traced'>('traced')
  const [verdict, find] = useState<Verdict | ''>('')
  const [finding, tell, forget] = useKept(`finding ${page} ${claim.id}`, '')
  const [sources, rest] = useState<string[]>([])
  const [change, setChange] = useState('')
  const [on, setDay] = useState(today)
  const first = finding.split(/(?<=[.!?])\s/)[0] ?? ''
  const words = first.trim() === '' ? 0 : first.trim().split(/\s+/).length
  const missing = [
    verdict === '' && 'the answer',
    finding.trim() === '' && 'what was found',
    sources.length === 0 && verdict !== 'not-found' && 'a work that says so',
  ]
    .filter(Boolean)
    .join(', ')
  const keep = async () => {
    if (verdict === '') return
    const check = {
      ...{ asks, verdict, finding: finding.trim(), sources, on },
      ...(change.trim() !== '' && { 'would-change': change.trim() }),
    }
    if (!(await act('add-check', { page, id: claim.id, check }))) return
    forget()
    find('')
    rest([])
    setChange('')
  }
  return (
    <fieldset>
      <legend>What was found</legend>
      <label for="asks">What was asked</label>
      <select id="asks" value={asks} onInput={(event) => ask(event.currentTarget.value as 'holds')}>
        <option value="traced">Does the work it rests on say this?</option>
        <option value="holds">Is it so, by independent evidence?</option>
      </select>
      <label for="verdict">Answer</label>
      <select id="verdict" value={verdict} onInput={(event) => find(event.currentTarget.value as Verdict)}>
        <option value="">Choose …</option>
        {(Object.keys(verdicts) as Verdict[]).map((one) => (
          <option key={one} value={one}>
            {asks === 'holds' ? verdicts[one] : tracings[one].label}
          </option>
        ))}
      </select>
      <label for="finding">What was found, in plain sentences</label>
      <textarea
        id="finding"
        rows={3}
        value={finding}
        onInput={(event) => tell(event.currentTarget.value)}
        aria-describedby="finding-hint"
      />
      <p class={words > mostWords ? 'hint over' : 'hint'} id="finding-hint">
        The first sentence stands on the card: {words} of {mostWords} words.
      </p>
      <ProseNotes text={finding} put={tell} />
      <ul class="chips">
        {sources.map((one) => (
          <li key={one}>
            <button type="button" onClick={() => rest(sources.filter((other) => other !== one))}>
              {overview.sources.find(({ id }) => id === one)?.title ?? one} <span aria-hidden="true">×</span>
              <span class="unseen"> take off</span>
            </button>
          </li>
        ))}
      </ul>
      <label for="rests-on">The works that say so</label>
      <input
        id="rests-on"
        list="works"
        placeholder="Type a title and choose it"
        onInput={(event) => {
          const found = overview.sources.find(
            ({ id, title }) => title === event.currentTarget.value || id === event.currentTarget.value,
          )
          if (!found) return
          event.currentTarget.value = ''
          if (!sources.includes(found.id)) rest([...sources, found.id])
        }}
      />
      <datalist id="works">
        {overview.sources.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
      <p class="hint">
        Not there?{' '}
        <a href="#/work" target="_blank" rel="noreferrer">
          Add the work in another window
        </a>
        , and come back.
      </p>
      <label for="would-change">What would change it</label>
      <input id="would-change" value={change} onInput={(event) => setChange(event.currentTarget.value)} />
      <label for="found-on">Found on</label>
      <input id="found-on" type="date" value={on} onInput={(event) => setDay(event.currentTarget.value)} />
      {missing !== '' && <p class="hint">Still missing: {missing}.</p>}
      <button
        type="button"
        class="main"
        disabled={verdict === '' || finding.trim() === '' || (sources.length === 0 && verdict !== 'not-found')}
        onClick={() => void keep()}
      >
        Keep the check
      </button>
    </fieldset>
  )
}
