import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceOf } from './device.ts'

test('a device is named by its browser and system', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0'
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  assert.equal(deviceOf(edge), 'Edge（Windows）')
  assert.equal(deviceOf(firefox), 'Firefox（Linux）')
  assert.equal(deviceOf('curl/8'), 'curl/8')
  assert.equal(deviceOf(null), '不明设备')
})
