import { useState } from 'preact/hooks'
import { subjectKinds, type About, type SubjectKind } from '../../../src/schema/claim.ts'
import type { Overview } from '../read/overview.ts'

const labels: Record<SubjectKind, string> = {
  condition: 'Disease',
  therapy: 'Treatment',
  regulation: 'Rule',
  facility: 'Hospital or company',
  guide: 'Guide',
}

interface Props {
  about: About
  change: (about: About) => void
  overview: Overview
  /** What the machine thinks it may be about, with how likely that is. */
  likely: { [K in SubjectKind]?: [id: string, p: number][] | undefined }
}

/** What a claim is about: names that can be taken off, and one field to add another by its name. */
export function AboutForm({ about, change, overview, likely }: Props) {
  const [typed, type] = useState('')
  const idsOf = (kind: SubjectKind) => [about[kind] ?? []].flat()
  const set = (kind: SubjectKind, ids: string[]) => {
    const { [kind]: _before, ...rest } = about
    const [first, ...more] = ids
    change(first === undefined ? rest : { ...rest, [kind]: more.length > 0 ? ids : first })
  }
  const all = subjectKinds.flatMap((kind) => overview.subjects[kind].map((one) => ({ kind, ...one })))
  const nameOf = (kind: SubjectKind, id: string) => overview.subjects[kind].find((one) => one.id === id)?.name ?? id
  const add = (words: string) => {
    const found = all.find(({ id, name }) => name === words || id === words)
    type(found ? '' : words)
    if (found && !idsOf(found.kind).includes(found.id)) set(found.kind, [...idsOf(found.kind), found.id])
  }
  const doubted = subjectKinds.flatMap((kind) =>
    (likely[kind] ?? []).flatMap(([id, p]) => (idsOf(kind).includes(id) ? [] : [{ kind, id, p }])),
  )
  return (
    <fieldset class="about">
      <legend>What it is about</legend>
      <ul class="chips">
        {subjectKinds.flatMap((kind) =>
          idsOf(kind).map((id) => (
            <li key={`${kind} ${id}`}>
              <button
                type="button"
                onClick={() =>
                  set(
                    kind,
                    idsOf(kind).filter((one) => one !== id),
                  )
                }
              >
                <span class="small">{labels[kind]}</span> {nameOf(kind, id)} <span aria-hidden="true">×</span>
                <span class="unseen"> take off</span>
              </button>
            </li>
          )),
        )}
        {doubted.map(({ kind, id, p }) => (
          <li key={`${kind} ${id}`}>
            <button type="button" class="maybe" onClick={() => set(kind, [...idsOf(kind), id])}>
              <span aria-hidden="true">+</span> {nameOf(kind, id)} ({Math.round(100 * p)}%)
              <span class="unseen"> add</span>
            </button>
          </li>
        ))}
      </ul>
      <label for="about-add">Add a disease, treatment, rule, hospital</label>
      <input
        id="about-add"
        list="subjects"
        value={typed}
        onInput={(event) => add(event.currentTarget.value)}
        placeholder="Type a name and choose it"
      />
      <datalist id="subjects">
        {all.map(({ kind, id, name }) => (
          <option key={`${kind} ${id}`} value={name}>
            {labels[kind]}
          </option>
        ))}
      </datalist>
    </fieldset>
  )
}
