import type { Act } from './ask.ts'
import { useEffect, useRef, useState } from 'preact/hooks'
import { claimKinds, type About, type ClaimKind } from '../../../src/schema/claim.ts'
import { type Figure, figureKinds } from '../../../src/schema/figure.ts'
import type { DeskBlock, DeskClaim } from '../read/article-state.ts'
import type { Overview } from '../read/overview.ts'
import { AboutForm } from './about-form.tsx'
import type { Selected } from './article-text.tsx'

interface Props {
  page: string
  selected: Selected
  block: DeskBlock | undefined
  select: (selected: Selected) => void
  current: DeskClaim | null
  overview: Overview
  act: Act
  /** Called once a claim was made. */
  made: () => void
  close: () => void
}

/** What can be done with words that were selected: a claim of their own, or a figure of the claim that is open. */
export function NewClaim({ page, selected, block, select, current, overview, act, made, close }: Props) {
  const [kind, setKind] = useState<ClaimKind>(current?.claim.kind ?? 'outcome')
  const [about, setAbout] = useState<About>(withoutGuide(current?.claim.about ?? {}))
  const [isOther, setOther] = useState(false)
  const { passage, at, words } = selected
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.focus({ preventScroll: true })
  }, [passage])
  const make = async () => {
    if (await act('add-claim', { page, passage, at, kind, about })) made()
  }
  const give = async (as?: Figure) => {
    if (!current) return
    const input = { page, id: current.claim.id, passage, at }
    if (await act('add-figure', as ? { ...input, as } : input)) close()
    else if (!as) setOther(true)
  }
  return (
    <section class="box new-claim" aria-label="The selected words" tabIndex={-1} ref={box}>
      <blockquote>{words}</blockquote>
      {block && block.sentences.length > 1 && (
        <div class="field">
          <label for="new-sentence">The words</label>
          <select
            id="new-sentence"
            onInput={(event) => {
              const sentence = block.sentences[Number(event.currentTarget.value)]
              if (sentence) select({ passage, at: sentence, words: block.text.slice(...sentence) })
            }}
          >
            <option value="">As selected; or a sentence of the passage …</option>
            {block.sentences.map((sentence, index) => (
              <option key={sentence[0]} value={index}>
                {block.text.slice(...sentence)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="field">
        <label for="new-kind">What kind of claim it is</label>
        <select id="new-kind" value={kind} onInput={(event) => setKind(event.currentTarget.value as ClaimKind)}>
          {Object.entries(claimKinds).map(([one, heading]) => (
            <option key={one} value={one}>
              {one}: {heading}
            </option>
          ))}
        </select>
      </div>
      <AboutForm about={about} change={setAbout} overview={overview} likely={{}} />
      <p class="buttons">
        <button type="button" class="main" onClick={() => void make()}>
          Make a claim
        </button>
        {current?.passage === passage && (
          <button type="button" onClick={() => void give()}>
            It is a figure of the open claim
          </button>
        )}
        <button type="button" onClick={close}>
          Leave it
        </button>
      </p>
      {isOther && <FigureForm at={at} give={(figure) => void give(figure)} />}
    </section>
  )
}

/** What a claim is about, without the guide that it stands on: that follows from its kind. */
function withoutGuide({ guide: _guide, ...about }: About): About {
  return about
}

const units = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const

/** Say what a figure is that the reader did not know: its kind, its value and its unit. */
function FigureForm({ at, give }: { at: Selected['at']; give: (figure: Figure) => void }) {
  const [kind, setKind] = useState<Figure['kind']>('count')
  const [low, setLow] = useState('')
  const [high, setHigh] = useState('')
  const [unit, setUnit] = useState('')
  const isText = kind === 'date' || kind === 'identifier'
  const fixed = kind === 'share' ? 'percent' : kind === 'age' ? 'years' : null
  // nothing at all would be the number 0
  const isGiven = low.trim() !== '' && (isText || Number.isFinite(Number(low) + Number(high)))
  const keep = () => {
    const bounds = isText ? { low, high: high || low } : { low: Number(low), high: Number(high || low) }
    const unitOf =
      kind === 'money' ? { currency: unit } : isText || (unit === '' && !fixed) ? {} : { unit: fixed ?? unit }
    give({ kind, ...bounds, ...unitOf, at } as Figure)
  }
  return (
    <fieldset>
      <legend>What the figure is</legend>
      <label for="figure-kind">Kind</label>
      <select id="figure-kind" value={kind} onInput={(event) => setKind(event.currentTarget.value as Figure['kind'])}>
        {figureKinds.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <label for="figure-low">Value{isText ? '' : ', in digits'}</label>
      <input id="figure-low" value={low} onInput={(event) => setLow(event.currentTarget.value)} />
      <label for="figure-high">Up to, where it is a range</label>
      <input id="figure-high" value={high} onInput={(event) => setHigh(event.currentTarget.value)} />
      {!isText && !fixed && (
        <>
          <label for="figure-unit">
            {kind === 'money' ? 'Currency, such as USD or CNY' : 'Of what: patients, trials, cells …'}
          </label>
          <input
            id="figure-unit"
            value={unit}
            list={kind === 'duration' ? 'figure-units' : undefined}
            onInput={(event) => setUnit(event.currentTarget.value)}
          />
          <datalist id="figure-units">
            {units.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      )}
      <button type="button" class="main" disabled={!isGiven} onClick={keep}>
        Give the claim this figure
      </button>
    </fieldset>
  )
}
