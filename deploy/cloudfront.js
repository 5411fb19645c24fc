// The site in a bucket behind CloudFront, each edition in a folder named by its hash (docs/deploy.md): a function for
// viewer requests, in runtime 2.0, with a key value store that holds the hash of the edition in use under `edition`.
// To change that one value is to go over to an edition, or back. What the CDN keeps of another edition has another
// address, so nothing need be thrown away.
import cf from 'cloudfront'

const store = cf.kvs()

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
async function handler(event) {
  const { request } = event
  // Two slashes in front would lead a browser on to another host.
  const uri = `/${request.uri.replace(/^[/\\]+/, '')}`
  const last = uri.slice(uri.lastIndexOf('/') + 1)
  if (last !== '' && !last.includes('.'))
    return { statusCode: 301, statusDescription: 'Moved', headers: { location: { value: `${uri}/` } } }
  request.uri = `/${await store.get('edition')}${uri}${last === '' ? 'index.html' : ''}`
  return request
}
