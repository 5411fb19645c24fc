import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

/** Arguments under which a browser asks nobody but the page's own server. */
export const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Find a Chrome or Chromium, and fetch one where there is none.
 *
 * In this order: `CHROME_PATH`; an installed one; playwright's own from an earlier run; on Debian as root, that of
 * `apt-get`; playwright's download. Throws with the command to run where all of that fails.
 */
export function findBrowser(say: (line: string) => void = () => {}): string {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (works(named)) return named
    throw new Error(`Unexpected CHROME_PATH \`${named}\`, no browser starts there: correct it or unset it`)
  }
  return installed() ?? fromDebian(say) ?? fromPlaywright(say) ?? giveUp()
}

function installed(): string | undefined {
  return [...placesIn(process.env), chromium.executablePath()].find(works)
}

/** Where Chrome and Chromium are usually put, on each system; the shell without windows takes half the time. */
function placesIn(env: NodeJS.ProcessEnv): string[] {
  const names = [
    'chromium-headless-shell',
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'chrome',
  ]
  const folders = env['PATH']?.split(delimiter) ?? []
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
        env[name] ? [join(env[name], 'Google/Chrome/Application/chrome.exe')] : [],
      )
    default:
      return names.flatMap((name) => folders.map((folder) => join(folder, name)))
  }
}

/** A file of that name may be there and be no browser: Ubuntu's `chromium-browser` only points to a snap. */
function works(path: string): boolean {
  if (!existsSync(path)) return false
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

function fromDebian(say: (line: string) => void): string | undefined {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined
  say('No browser found: installing Chromium with apt-get')
  attempt('apt-get', ['update'])
  for (const name of ['chromium-headless-shell', 'chromium']) {
    attempt('apt-get', ['install', '-y', '--no-install-recommends', name])
    const browser = installed()
    if (browser) return browser
  }
  return undefined
}

function fromPlaywright(say: (line: string) => void): string | undefined {
  say("No browser found: fetching playwright's Chromium")
  attempt(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
  return installed()
}

function attempt(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  } catch {
    // What comes after looks whether a browser is there; the reason it failed does not matter.
  }
}

function giveUp(): never {
  throw new Error(
    'No browser found, and none could be fetched. Install Chrome or Chromium, ' +
      'or run `npx playwright-core install chromium`, or set CHROME_PATH to one, and run `npm test` again.',
  )
}
