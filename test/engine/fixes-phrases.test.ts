import assert from 'node:assert/strict';
import { readWords } from '../../server/engine/language/words.ts';
import { isSensible } from '../../server/engine/tagger/sense.ts';
import { becomes, type Cases } from './mended.ts';

describe('a phrase that a fix touches', () => {
  const cases: Cases = [
    ['Everyone on Ward 11 heard him sing.', 'Everyone on the ward heard him sing.'],
    ['On Ward 7 she slept and from Ward 7 she rang.', 'On the ward she slept and from the ward she rang.'],
    ['He lives in Cocke County, Tennessee, with his dog.', 'He lives in Tennessee, with his dog.'],
    ['I told him at the lights on Geelong Rd. His daughter rang later.', 'I told him at the lights somewhere. His daughter rang later.'],
    ['A 27-year-old para 2 came in with a headache.', 'A para 2 in their twenties came in with a headache.'],
    ['My patient works as a primary school teacher and had a fall.', 'My patient works as an education worker and had a fall.'],
    ['My patient is a wind player with a rash.', 'My patient is a worker in the arts with a rash.'],
    ['My patient is a retired lighthouse keeper with a rash.', 'My patient is a retired outdoor worker with a rash.'],
    ['My patient is a tobacco auctioneer with a rash.', 'My patient is a sales worker with a rash.'],
    ['My patient is a stand-up and had a fall.', 'My patient is a performer and had a fall.'],
    ['She hid it until the week before Diwali, when the band played.', 'She hid it until then, when the band played.'],
    ['He rang the day before Eid about Mrs Jean Smith.', 'He rang at the time about the patient.'],
    ['Respected Ms. Fonseka, your patient wrote to us.', 'Hello, your patient wrote to us.'],
    ['The note says "to Big Malcolm, who did the stairs" in the log.', 'The note says "to somebody, who did the stairs" in the log.'],
    ['A 27-year-old gravida 3 para 2 came in.', 'A gravida 3 para 2 in their twenties came in.'],
    ['We were in Ely, France won the match.', 'We were in a town, France won the match.'],
    ['He went from Ward 3 to Ward 7.', 'He went from a ward to a ward.'],
    ['He fell the third day after Easter.', 'He fell the third day.'],
    ['We keep him in until Monday.', 'We keep him in until then.'],
    ['She is the vicar of Dibley and had a fall.', 'She is a member of the clergy and had a fall.'],
  ];
  becomes(cases);
});

describe('what makes sense', () => {
  const words = (text: string) => readWords(text).words;
  it('no name is a form of address alone, or the name of a meeting', () => {
    for (const text of ['Dr', 'little', 'Child Protection Peer Review']) assert.ok(!isSensible('name', words(text)), text);
    for (const text of ['little Tomasz', 'Dr Osei', 'Dr Young', 'Mrs Little', 'Kate Board', 'Review'])
      assert.ok(isSensible('name', words(text)), text);
  });
  it('somebody is no occupation', () => {
    for (const text of ['the person who', 'back for']) assert.ok(!isSensible('occupation', words(text)), text);
    assert.ok(isSensible('occupation', words('the man who winds the church clock')));
  });
  it('a country or a state is no place below one', () => {
    for (const text of ['Vermont', 'New South Wales']) assert.ok(!isSensible('place', words(text)), text);
    for (const text of ['Oban', 'Singapore', 'Victoria']) assert.ok(isSensible('place', words(text)), text);
  });
  it('an interval of the story is no date', () => {
    for (const text of ['the night before', 'a week', 'weeks later']) assert.ok(!isSensible('date', words(text)), text);
    for (const text of ['this week', 'last night', 'the night before Christmas']) assert.ok(isSensible('date', words(text)), text);
  });
  it('kin in passing is no family detail', () => {
    assert.ok(!isSensible('family', words('her mother')));
    assert.ok(isSensible('family', words('mother of triplets')));
  });
});
