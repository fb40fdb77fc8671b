import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'

/** The least a list can do: node:http, one prepared statement for a page, JSON.stringify. No session, no rights. */
const database = new DatabaseSync(process.argv[2] ?? '', { readOnly: true })
const page = database.prepare(
  `select person.id, person.name, person.organisation, person.job_title as jobTitle, person.status, account.username
   from person left join account on account.person = person.id
   where (person.name, person.id) > (?, '') order by person.name, person.id limit 51`,
)

const server = createServer((request, response) => {
  const after = new URL(request.url ?? '/', 'http://localhost').searchParams.get('name') ?? ''
  const body = JSON.stringify({ rows: page.all(after).slice(0, 50) })
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
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
