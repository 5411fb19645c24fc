import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

/** A host of static sites that runs for this machine alone. */
export interface Host {
  /** `http://localhost:1234`, without a path. */
  origin: string
  /** What it complained of. */
  complaints(): string
  stop(): Promise<void>
}

/** Debian's nginx, and its module for files that are compressed already. */
const packages = ['nginx', 'libnginx-mod-http-brotli-static']
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** Why there is no nginx here, fetched with `apt-get` on Debian as root; `null` where there is one. */
export function nginxMissing(say: (line: string) => void = () => {}): string | null {
  if (isThere()) return null
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0)
    return `no nginx with brotli here, and only root on Debian can fetch it: ${command}`
  say('No nginx with brotli found: installing that of Debian with apt-get')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of ['update', command.replace('apt-get ', '')])
    spawnSync('apt-get', args.split(' '), { stdio: 'ignore', env })
  return isThere() ? null : `no nginx with brotli could be fetched, so it was not tried: ${command}`
}

function isThere(): boolean {
  return existsSync(brotli) && spawnSync('nginx', ['-v']).status === 0
}

/** Why there is no Caddy here; `null` where there is one. It is not fetched: it takes longer than all that it tests. */
export function caddyMissing(): string | null {
  return spawnSync('caddy', ['version']).status === 0 ? null : 'no Caddy here: apt-get install caddy'
}

/** Serve what `npm run deploy` has laid into a folder, by `deploy/nginx.conf` as it is but for the folder and the port. */
export function startNginx(folder: string): Promise<Host> {
  return start('nginx', (own, port) => {
    const site = readFileSync('deploy/nginx.conf', 'utf8').replaceAll('/srv/site', folder)
    writeFileSync(join(own, 'site.conf'), site.replace('listen 80;', `listen 127.0.0.1:${port};`))
    writeFileSync(join(own, 'nginx.conf'), mainOf(own))
    return ['-e', 'stderr', '-p', own, '-c', join(own, 'nginx.conf')]
  })
}

/** Serve the same by `deploy/Caddyfile`, without a certificate. */
export function startCaddy(folder: string): Promise<Host> {
  return start('caddy', (own, port) => {
    const site = readFileSync('deploy/Caddyfile', 'utf8').replaceAll('/srv/site', folder)
    const file = join(own, 'Caddyfile')
    const local = site.replace(/^example\.org/m, `http://127.0.0.1:${port}`)
    writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${local}`)
    return ['run', '--config', file, '--adapter', 'caddyfile']
  })
}

/**
 * Start a host, whose files go into a folder that is removed at the end, and wait until it listens. Throws what it
 * complained of where it ends instead.
 */
async function start(command: string, argumentsFor: (own: string, port: number) => string[], tries = 3): Promise<Host> {
  const own = mkdtempSync(join(tmpdir(), `${command}-`))
  const port = await freePort()
  const env = { ...process.env, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own }
  const child = spawn(command, argumentsFor(own, port), { stdio: ['ignore', 'ignore', 'pipe'], env })
  let said = ''
  child.stderr?.on('data', (text) => (said += text))
  const ended = new Promise<false>((done) => child.once('close', () => done(false)))
  if (!(await Promise.race([answers(port), ended]))) {
    // Somebody else was quicker to take the port.
    if (tries > 1 && /address already in use/i.test(said)) return start(command, argumentsFor, tries - 1)
    throw new Error(`Unexpected end of ${command}: ${said}`)
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    complaints: () => said,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(own, { recursive: true })
    },
  }
}

/** What stands around the site in `/etc/nginx/nginx.conf`; as root it may read temporary folders. */
function mainOf(own: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    `load_module ${brotli};`,
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'error_log stderr;',
    'worker_processes auto;',
    `pid ${own}/nginx.pid;`,
    'events {}',
    'http {',
    '  sendfile on;',
    ...temporary.map((name) => `  ${name}_temp_path ${own}/${name};`),
    `  include ${own}/site.conf;`,
    '}',
    '',
  ].join('\n')
}

/** Wait until somebody listens at a port, ten seconds at most. */
async function answers(port: number): Promise<boolean> {
  for (let tries = 0; tries < 500; tries += 1) {
    const heard = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false))
      socket.once('connect', () => socket.destroy())
    })
    if (heard) return true
    await new Promise((done) => setTimeout(done, 20))
  }
  return false
}
