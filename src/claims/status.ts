import type { Claim } from '../schema/claim.ts'
import { standings, type Standing, type Status } from '../schema/register.ts'
import type { Page } from '../views/page.ts'
import { subjects, unnamedTherapy } from './subjects.ts'

const order = Object.keys(standings) as Standing[]

/**
 * What we found on the authorisation of what a page is about, in the order of the register: China as a whole before a
 * place in it and, on the page of a therapy, what holds for any condition first. The first stands at the top of the
 * page.
 */
export function statusesOf({ kind, id }: Pick<Page, 'kind' | 'id'>, statuses: Status[]): Status[] {
  if (kind !== 'condition' && kind !== 'therapy') return []
  const rank = ({ place, condition }: Status) =>
    (place === 'china' ? 0 : 2) + (kind === 'therapy' && condition !== 'any' ? 1 : 0)
  const own = statuses.filter((status) => status[kind] === id)
  const found = own.length > 0 || kind === 'condition' ? own : statuses.filter(isOfAnyCell)
  return found.toSorted((a, b) => rank(a) - rank(b))
}

/** What holds for every stem cell product, and so for a therapy that has no entry of its own. */
function isOfAnyCell({ therapy, condition }: Status): boolean {
  return therapy === unnamedTherapy && condition === 'any'
}

/**
 * What we found on the authorisation of what a claim is about, in China as a whole: for each of its diseases the entry
 * of its treatment, else that of any cell treatment, else what holds for any disease.
 */
export function statusesBeside({ about }: Pick<Claim, 'about'>, statuses: Status[]): Status[] {
  const therapies = [...subjects({ about }, 'therapy'), unnamedTherapy, 'any']
  const conditions = subjects({ about }, 'condition')
  const found = (conditions.length > 0 ? conditions : ['any']).flatMap((condition) => {
    const near = [condition, 'any'].flatMap((wanted) =>
      therapies.flatMap((therapy) =>
        statuses.filter(
          (status) => status.condition === wanted && status.therapy === therapy && status.place === 'china',
        ),
      ),
    )
    return near.slice(0, 1)
  })
  return [...new Set(found)]
}

/** The matrix: entries grouped by condition, those for any condition last, each in the order of the standings. */
export function matrixOf(statuses: Status[]): Status[] {
  const last = (id: string) => (id === 'any' ? 1 : 0)
  return statuses.toSorted(
    (a, b) =>
      last(a.condition) - last(b.condition) ||
      a.condition.localeCompare(b.condition, 'en') ||
      order.indexOf(a.standing) - order.indexOf(b.standing) ||
      a.id.localeCompare(b.id, 'en'),
  )
}
