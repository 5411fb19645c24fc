import { staleDays } from '../../offline/age.ts'
import { make } from '../element.ts'

/**
 * In a copy that opens from files: say how old it is, once it is old. The line that names its edition is on every page.
 */
export function tellCarriedAge(): void {
  const time = document.querySelector<HTMLTimeElement>('main > p time')
  const days = time && staleDays(time.dateTime, Date.now())
  if (!days) return
  const words = ` It is ${days} days old: rules, prices and findings may have changed.`
  time.parentElement?.append(make('strong', {}, words))
}
