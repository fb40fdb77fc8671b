import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** The least a server can do: the bytes of standard input for every request, with node:http alone. */
const page = await buffer(process.stdin)

const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length })
  response.end(page)
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object')
    process.stdout.write(`http://127.0.0.1:${address.port}\n`)
})
process.once('SIGTERM', () => {
  server.closeAllConnections()
  server.close()
})
