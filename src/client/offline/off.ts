import { cachesOf } from './store.ts'
import { scope } from './worker-scope.ts'

/**
 * The kill switch: a worker that puts an end to its kind. Served in the place of `sw.js`, it takes over at the next
 * visit, deletes the copy of the site on the device and its own registration, and leaves the pages to the network.
 */
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      await scope.registration.unregister()
      const own = cachesOf(scope.registration.scope)
      for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name)
    })(),
  ),
)
