import { useEffect, useState } from 'preact/hooks'
import type { Prose } from '../../check/prose/prose-of.ts'
import type { Misspelt } from '../../check/prose/speller.ts'
import { highest, longest as mostWords } from '../../check/wording/reading.ts'
import { api } from './ask.ts'

interface Props {
  text: string
  /** The page or list that the text is, where it is a whole file. */
  path?: string
  /** Put a text in the place of this one. */
  put: (text: string) => void
}

/** After so many milliseconds without a key the text is looked at. */
const pause = 400

/** How a text reads, beneath the field in which it is typed; a suggestion is put in by a click. */
export function ProseNotes({ text, path, put }: Props) {
  const [noted, note] = useState<{ of: string; prose: Prose } | null>(null)
  useEffect(() => {
    if (text.trim() === '') return
    let isLate = false
    const wait = setTimeout(() => {
      // Where the desk doesn't answer, what is typed is told so when it is kept.
      api.prose(text, path).then(
        (prose) => isLate || note({ of: text, prose }),
        () => note(null),
      )
    }, pause)
    return () => {
      isLate = true
      clearTimeout(wait)
    }
  }, [text, path])
  if (!noted || text.trim() === '') return null
  const { grade, longest, misspelt } = noted.prose
  const words = [...Map.groupBy(misspelt, ({ word }) => word)]
  return (
    <div class="hint">
      {grade !== null && <Measure name="Grade" value={Math.max(0, Math.round(grade))} most={highest.prose} />}
      <Measure name="Longest sentence" value={longest.words} most={mostWords} unit=" words" />
      {words.length > 0 && (
        <>
          Not in the dictionary:
          <ul class="plain">
            {words.map(([word, places]) => (
              <li key={word}>
                <b>{word}</b>
                {places[0]?.suggestions.map((suggestion) => (
                  <>
                    {' '}
                    <button
                      key={suggestion}
                      type="button"
                      class="link"
                      disabled={noted.of !== text}
                      // The field keeps the focus, so that it is not kept half mended.
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => put(mended(text, places, suggestion))}
                    >
                      <span class="unseen">Put in </span>
                      {suggestion}
                    </button>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Measure({ name, value, most, unit = '' }: { name: string; value: number; most: number; unit?: string }) {
  const isOver = value > most
  return (
    <span class={isOver ? 'hint over' : undefined}>
      {name} {value}
      {unit}
      {isOver ? `, at most ${most}` : ''}.{' '}
    </span>
  )
}

/** A text with another word at each of these places. */
function mended(text: string, places: Misspelt[], suggestion: string): string {
  return places
    .toSorted((a, b) => b.at - a.at)
    .reduce(
      (whole, { word, at }) =>
        whole.startsWith(word, at) ? whole.slice(0, at) + suggestion + whole.slice(at + word.length) : whole,
      text,
    )
}
