import { render } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Overview } from '../read/overview.ts'
import type { Done } from '../answer.ts'
import { Article } from './article.tsx'
import { type Act, api, Refused } from './ask.ts'
import { Bring } from './bring.tsx'
import { Front } from './front.tsx'
import { PageEditor } from './page-editor.tsx'
import { ToDoList } from './to-do.tsx'
import { Works } from './works.tsx'

/** What stands behind `#/` in the address. */
function routeOf(): string[] {
  return location.hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decodeURIComponent(part))
}

function Desk() {
  const [route, setRoute] = useState(routeOf)
  const [overview, setOverview] = useState<Overview | null>(null)
  const [told, setTold] = useState<{ says: string; isRefused: boolean }>({ says: '', isRefused: false })
  /** When the step was done that an undo is to take back, as far as this window knows. */
  const [step, setStep] = useState('')
  /** Counts what was done, so that every view asks anew. */
  const [version, setVersion] = useState(0)
  const refuse = useCallback((error: unknown) => {
    setTold({ says: error instanceof Refused ? error.message : String(error), isRefused: true })
  }, [])
  useEffect(() => {
    const follow = () => setRoute(routeOf())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    // something may have been added in another window: a work, say
    const look = () => setVersion((before) => before + 1)
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  useEffect(() => {
    api.overview().then((next) => {
      setOverview(next)
      setStep(next.steps[0]?.on ?? '')
    }, refuse)
  }, [version])
  /** Whether something is being done: until it is, no key does another thing. */
  const [isBusy, setBusy] = useState(false)
  /** Tell what was done; with `looksAgain` a refusal means that something else stands there than what is shown. */
  const done = async (asked: Promise<Done>, looksAgain = false) => {
    setBusy(true)
    try {
      const { did, step: last } = await asked
      setStep(last)
      setTold({ says: `${did.charAt(0).toUpperCase()}${did.slice(1)}.`, isRefused: false })
      setVersion((before) => before + 1)
      return true
    } catch (error) {
      refuse(error)
      if (looksAgain) setVersion((before) => before + 1)
      return false
    } finally {
      setBusy(false)
    }
  }
  const act: Act = (name, input) => done(api.act(name, input), name === 'accept')
  const undo = () => done(api.undo(step), true)
  const [where = '', ...rest] = route
  const name = rest.join('/')
  const shared = { act, version, refuse }
  return (
    <>
      <header class="bar">
        <p class="name">
          <a href="#/">The desk</a>
        </p>
        <nav aria-label="Desk">
          <a href="#/bring" aria-current={where === 'bring' ? 'page' : undefined}>
            Bring in an article
          </a>
          <a href="#/to-do" aria-current={where === 'to-do' ? 'page' : undefined}>
            To do
          </a>
          <a href="/">The site</a>
        </nav>
        <button type="button" onClick={undo} disabled={!overview?.steps.length} title={overview?.steps[0]?.says}>
          Undo{overview?.steps[0] ? `: ${overview.steps[0].says}` : ''}
        </button>
      </header>
      <p class={told.isRefused ? 'told refused' : 'told'} role={told.isRefused ? 'alert' : 'status'}>
        {told.says}
      </p>
      <main id="main" tabIndex={-1} aria-busy={isBusy}>
        {!overview ? (
          <p>Opening the desk …</p>
        ) : where === 'bring' ? (
          <Bring overview={overview} {...shared} />
        ) : where === 'article' ? (
          <Article key={name} id={name} overview={overview} undo={undo} isBusy={isBusy} {...shared} />
        ) : where === 'to-do' ? (
          <ToDoList overview={overview} {...shared} />
        ) : where === 'work' ? (
          <Works overview={overview} {...shared} />
        ) : where === 'file' ? (
          <PageEditor key={name} path={name} {...shared} />
        ) : (
          <Front overview={overview} act={act} />
        )}
      </main>
    </>
  )
}

const place = document.getElementById('desk')
if (place) render(<Desk />, place)
