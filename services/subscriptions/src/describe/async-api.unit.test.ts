import specification from '@asyncapi/specs/schemas/3.0.0-without-$id.json' with { type: 'json' }
import { eventTypes } from '@partnerships/contracts'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { asyncApiDocument } from './async-api.ts'

const document = JSON.parse(JSON.stringify(asyncApiDocument()))

describe('the description of what comes to subscribers', () => {
  it('is AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, logger: false, validateFormats: false })
    const validate = ajv.compile(specification)
    expect(validate(document), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true)
    expect(validate({ ...document, operations: { stream: { action: 'shout' } } })).toBe(false)
  })

  it('has every event type on every channel, and nothing refers to what is not there', () => {
    for (const channel of ['stream', 'webhooks', 'jetstream'])
      expect(Object.keys(document.channels[channel].messages)).toEqual([...eventTypes])
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(eventTypes.length * 3)
    for (const [, path = ''] of references) {
      const found = path.split('/').reduce((at, key) => at?.[key], document)
      expect(found, path).toBeDefined()
    }
  })

  it('describes events as they are', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', ...document })
    const validate = ajv.compile({ $ref: 'api#/components/schemas/organisation.registered' })
    const event = {
      specversion: '1.0',
      id: '1',
      source: '/crm',
      type: 'organisation.registered',
      subject: 'organisation/o',
      time: '2026-11-22T06:14:37Z',
      effective: '2019',
      position: 1,
      streamversion: 1,
      recordedtime: '2026-11-22T06:14:37.000001Z',
      dataschema: '/schemas/organisation.registered',
      data: { name: 'O', kind: 'association' },
    }
    expect(validate(event), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...event, position: 0 })).toBe(false)
    expect(validate({ ...event, data: { name: 'O', kind: 'club' } })).toBe(false)
  })
})
