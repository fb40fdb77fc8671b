import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { reportJson } from '#modules/annual-report'
import { multipart, portalWith } from '../../test/browser/support/app.ts'

const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`

const text = readFileSync(new URL('../../demo/reports/wuhu-2023.json', import.meta.url), 'utf8')

/** A report with markup wherever a report has words. */
const hostile = (): string => {
  const report = reportJson.parse(JSON.parse(text))
  const requests = { ...report.tables.requests, '3.7': [null, 0, 0, 0, 0, 0, 9] }
  return JSON.stringify({
    ...report,
    organisation: attack,
    title: attack,
    preface: attack,
    contact: { address: attack, phone: attack, email: attack, postcode: attack, fax: attack },
    sections: report.sections.map(({ number }) => ({
      number,
      title: attack,
      text: `（一）${attack}\n${attack}`,
    })),
    tables: { ...report.tables, requests },
    problems: [{ cell: 'requests.3.7.0', kind: 'unreadable', raw: attack, message: attack }],
    notes: [{ cell: 'requests.1.0', raw: attack, note: attack }],
  })
}

const app = await portalWith([
  { name: `evil"><script>`, text: hostile() },
  { name: 'wuhu-2023', text },
])
after(() => app.close())

const harmless = (body: string, where: string): void => {
  assert.ok(body.includes('alert(1)'), `${where}: the words themselves are shown`)
  assert.doesNotMatch(body, /<script(?! src="\/assets\/suggest\.js)|<img src=x|[^<]*\sonerror="/iu, where)
}

test('words of a report are words on every page', async () => {
  const id = encodeURIComponent(`evil"><script>`)
  for (const url of ['/annual-reports', `/reports/${id}`, `/compare?a=${id}&b=wuhu-2023`])
    harmless((await app.inject(url)).body, url)
  const { headers } = await app.inject(`/reports/${id}/report.docx`)
  assert.doesNotMatch(headers['content-disposition']?.toString() ?? '', /[\r\n<>]/u)
})

test('words of a submitted report are words on the result page and in the form it carries', async () => {
  const { body, statusCode } = await app.inject({
    method: 'POST',
    url: '/check',
    ...multipart([{ name: 'file', value: hostile(), fileName: '../../etc/passwd' }]),
  })
  assert.equal(statusCode, 200)
  harmless(body, 'result')
})

test('what is asked for in the address is never put on the page as markup', async () => {
  for (const url of [
    '/reports/%3Cscript%3E',
    '/compare?a=%3Cscript%3E&b=x',
    '/%22%3E%3Cscript%3E',
    '/check?sample=%3Cscript%3E',
  ]) {
    const { body } = await app.inject(url)
    assert.doesNotMatch(body, /<script(?! src="\/assets\/suggest\.js)/iu, url)
  }
})

test('no address leads out of the assets or into the names of objects', async () => {
  const paths = [
    '/assets/../site.ts',
    '/assets/..%2fsite.ts',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/....//site.ts',
    '/assets/.%00./site.ts',
    '/assets/',
    '/reports/__proto__',
    '/reports/constructor',
    '/reports/..%2f..%2fpackage.json',
    '/reports/wuhu-2023/report.__proto__',
    '/reports/wuhu-2023/report.constructor',
  ]
  for (const url of paths) {
    const { statusCode, body } = await app.inject(url)
    assert.ok([400, 403, 404].includes(statusCode), `${url}: ${statusCode}`)
    assert.doesNotMatch(body, /"dependencies"|import type/u, url)
  }
})
