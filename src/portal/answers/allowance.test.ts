import assert from 'node:assert/strict'
import { columnCode, withPortal } from '../../../test/portal/support/with-portal.ts'

withPortal(
  'who has too much made is told to wait; what is kept is sent, and others are served',
  async (open) => {
    const { app, publish, slug } = open
    const { number } = await publish()
    const code = await columnCode(open)
    const page = `/documents/${number}`
    assert.equal((await app.inject(page)).statusCode, 200)
    const statuses = new Set<number>()
    for (let asked = 0; asked < 1300; asked++)
      statuses.add((await app.inject(`/disclosure/${slug}/nothing${asked}`)).statusCode)
    assert.deepEqual([...statuses], [404, 429])
    const refused = await app.inject(`/disclosure/${slug}/${code}`)
    assert.equal(refused.statusCode, 429)
    assert.ok(Number(refused.headers['retry-after']) > 0)
    assert.match(refused.body, /请等一分钟再打开/u)
    assert.equal((await app.inject('/documents/999')).statusCode, 429)
    assert.equal((await app.inject(page)).statusCode, 200, 'kept')
    const elsewhere = await app.inject({ url: `/disclosure/${slug}/${code}`, remoteAddress: '192.0.2.7' })
    assert.equal(elsewhere.statusCode, 200)
  },
)
