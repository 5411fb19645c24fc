/** What we use of a service worker's own scope; the browser's types for pages don't hold it. */
interface WorkerScope {
  registration: { scope: string; unregister(): Promise<boolean> }
  clients: {
    matchAll(options?: { includeUncontrolled?: boolean; type?: 'window' }): Promise<{ id: string }[]>
    claim(): Promise<void>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent & Lasting) => void): void
}

interface Lasting {
  waitUntil(lasts: Promise<unknown>): void
}

/** A request of a page of this site. */
export interface Fetching {
  request: Request
  /** The page that asks; empty for a page that is only being opened. */
  clientId: string
  respondWith(response: Promise<Response>): void
}

export const scope = self as unknown as WorkerScope
