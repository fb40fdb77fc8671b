import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathTitle, subjectParts } from './words.ts'

test('a path is told in words however its keys are written', () => {
  assert.equal(pathTitle('contact.phone'), '联系方式 › 电话')
  assert.equal(pathTitle('region_code'), '行政区划代码')
  assert.equal(pathTitle('creditCode'), '统一社会信用代码')
  assert.equal(pathTitle(''), '值')
})

test('what has no word keeps its own name', () => {
  assert.equal(pathTitle('names.0.unheard'), 'names › 0 › unheard')
  assert.deepEqual(subjectParts('unheard:of:it'), ['unheard', 'of:it'])
})

test('a subject is told by its kind and its id', () => {
  assert.deepEqual(subjectParts('organisation:0199'), ['机构', '0199'])
  assert.deepEqual(subjectParts('installation'), ['本系统', ''])
})
