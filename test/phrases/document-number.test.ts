import { describe, expect, test } from 'vitest';

import { parseDocumentNumber } from '../../src/phrases/document-number.ts';

describe('parseDocumentNumber', () => {
  test.each([
    ['国办发〔2019〕54号', 'document'],
    ['财预〔2016〕143号', 'document'],
    ['国务院令第711号', 'order'],
    ['国令第711号', 'order'],
    ['中华人民共和国主席令第四十一号', 'order'],
    ['建设部令第69号', 'order'],
    ['GB/T 32939—2016', 'standard'],
  ])('%s is well formed', (text, kind) => {
    expect(parseDocumentNumber(text)).toEqual({ text, kind, correct: text });
  });

  test.each([
    ['国人口发(2007)78号', '国人口发〔2007〕78号'],
    ['财预[2016]143号', '财预〔2016〕143号'],
    ['财预［2016］143号', '财预〔2016〕143号'],
    ['财预【2016】143号', '财预〔2016〕143号'],
    ['财预﹝2016﹞143号', '财预〔2016〕143号'],
    ['财预〔2016〕143', '财预〔2016〕143号'],
    ['财预〔2016〕043号', '财预〔2016〕43号'],
    ['财预〔２０１６〕１４３号', '财预〔2016〕143号'],
    ['国办发〔2019〕第54号', '国办发〔2019〕54号'],
    ['国办发 〔2019〕 54 号', '国办发〔2019〕54号'],
    ['国办发〔201680号', '国办发〔2016〕80号'],
    ['建村〔2018115号', '建村〔2018〕115号'],
    ['民发〔2018)23号', '民发〔2018〕23号'],
    ['民发2018〕23号', '民发〔2018〕23号'],
    ['国务院令第711', '国务院令第711号'],
    ['国务院令710号', '国务院令第710号'],
    ['中华人民共和国国务院第649号', '中华人民共和国国务院令第649号'],
    ['国务院令第0711号', '国务院令第711号'],
    ['GB T 32939—2016', 'GB/T 32939—2016'],
  ])('%s should read %s', (text, correct) => {
    expect(parseDocumentNumber(text)).toMatchObject({ text, correct });
  });

  test.each(['国办发〔19〕54号', '国办发〔2019〕0号', '54号', '办法(2016)', '责令第三方', ''])('of %s nobody can tell', (text) => {
    expect(parseDocumentNumber(text).correct).toBeUndefined();
  });
});
