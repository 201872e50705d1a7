import assert from 'node:assert/strict';
import { readWords } from '../../server/engine/language/words.ts';
import { readsWell } from '../../server/engine/fixes/reads.ts';
import { isSensible } from '../../server/engine/tagger/sense.ts';
import { becomes, mended, type Cases } from './mended.ts';

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

describe('what stands around a detail', () => {
  const cases: Cases = [
    ['And on Saturday I’m driving out to see my patient.', 'And I’m driving out to see my patient.'],
    ['So I did, on the Thursday, four kilos of rice and a radio.', 'So I did, four kilos of rice and a radio.'],
    ['We left her until the Christmas market.', 'We left her until the market.'],
    ['The patient, a boy of perhaps seventeen, said to me that it hurt.', 'The patient, a boy in his teens, said to me that it hurt.'],
    [
      'We have a poster in Yoruba and English about generators, and the patient liked it.',
      'We have a poster in another language and English about generators, and the patient liked it.',
    ],
    ['He came from a hospital in the Eastern Cape. He had a fever.', 'He came from a hospital in the area. He had a fever.'],
    ['A trainee here, medicine, Multan side. We have a patient.', 'A trainee here, medicine. We have a patient.'],
    ['It is a case from a town of two thousand people: a patient.', 'It is a case from a town: a patient.'],
    ['He got Best in Show at the Doncaster, and was pleased.', 'He got Best in Show somewhere, and was pleased.'],
    ['She lay in the ward w/ sepsis and ate.', 'She lay in the ward w/ sepsis and ate.'],
    [
      'The patient’s consent was given by the couple’s eldest daughter, who read the manuscript.',
      'The patient’s consent was given by the couple’s daughter, who read the manuscript.',
    ],
    ['The wedding, the Adeyemi wedding, was loud; Mrs Adeyemi fell.', 'The wedding, the wedding, was loud; the patient fell.'],
    ['The parents, Mr Muthuvel and Mrs Kayalvizhi, have agreed.', 'The parents have agreed.'],
    ['She asked that John, her hubby, not be rung at work.', 'She asked that her hubby not be rung at work.'],
    ['My tutor said "Aoife, for the love of God" about it.', 'My tutor said "For the love of God" about it.'],
    ['We spoke of the child S.M. The parents have agreed.', 'We spoke of the child. The parents have agreed.'],
    ['She is known.\nChart: 8843201-T', 'She is known.'],
    ['He goes to my colleague Dara. Dara’s the best man.', 'He goes to my colleague. My colleague’s the best man.'],
    ['Our practice nurse Trudi rang. Trudi was cross.', 'Our practice nurse rang. Our practice nurse was cross.'],
    ['Dr Joseph Kurien favours a shunt. Dr Anil Rao does not.', 'A colleague favours a shunt. Another colleague does not.'],
    ['Dr Kessler looked at me. I told Dr Kessler no.', 'A colleague looked at me. I told the colleague no.'],
    ['I asked bleep 2231 to please come.', 'I asked bleep [removed] to please come.'],
    ['F. El Bouzidi, psychologist in training, saw the patient.', 'A colleague, psychologist in training, saw the patient.'],
    ['Our lovely client from Al Barsha is in the Tel Aviv area.', 'Our lovely client from elsewhere is in the area.'],
    ['(Second-year physio, Geraldton) I saw the patient.', '(Second-year physio) I saw the patient.'],
    ['9.30 syringe driver for the patient.', '9.30 syringe driver for the patient.'],
    ['ATRS at one year was 84 in the patient.', 'ATRS at one year was 84 in the patient.'],
    ['Mam’s in bed with the MS, the patient.', 'Mam’s in bed with the MS, the patient.'],
    ['I’m also the one who sees, in October, the ears of the men.', 'I’m also the one who sees the ears of the men.'],
    ['I take calls, night shift, from Iloilo. My patient rang.', 'I take calls, night shift. My patient rang.'],
    ['After the second surgery, in Van, they left the nerve.', 'After the second surgery, they left the nerve.'],
    ['Tourists wander into my clinic in Birkirkara because they lost it.', 'Tourists wander into my clinic because they lost it.'],
    ['My lovely client Priyanka had her baby.', 'My lovely client had her baby.'],
    ['Baby Noor, 3.1 kg, apgars 8 and 9, born to my patient.', 'Baby, 3.1 kg, apgars 8 and 9, born to my patient.'],
    ['Swab PCR was positive (NICD, Johannesburg) in my patient.', 'Swab PCR was positive (NICD) in my patient.'],
    ['The new one on C wing asked to be seen, my patient.', 'The new one on a wing asked to be seen, my patient.'],
    ['The patient came. Rose presents next time.', 'The patient came. A colleague presents next time.'],
    [
      'In a series from Vellore, where patients were undressed, it was 40%.',
      'In a series from a city, where patients were undressed, it was 40%.',
    ],
    ['The patient is the school bus driver.', 'The patient is the transport worker.'],
    [
      'He had been cutting cardamom, my patient, through the Diwali holidays.',
      'He had been cutting cardamom, my patient, through the holidays.',
    ],
    ['She’s eighty-one over fifty on three agents, the patient.', 'She’s eighty-one over fifty on three agents, the patient.'],
    ['He has haemophilia A. Mr Lee bled.', 'He has haemophilia A. The patient bled.'],
    ['Mrs Hay presented late. We treated Mrs Hay.', 'The patient presented late. We treated the patient.'],
    [
      'Our practice nurse Joan Smith rang. Mrs Smith has cancer of the lung.',
      'Our practice nurse rang. The patient has cancer of the lung.',
    ],
    ['Sister Beti Rowlands retires. Beti was kind to my patient.', 'A colleague retires. The colleague was kind to my patient.'],
    ['She has a swallow tattoo on her neck. Her neck pain began then.', 'She has a tattoo. Her neck pain began then.'],
    ['He is a train driver. The taxi driver waited.', 'He is a transport worker. The taxi driver waited.'],
    ['The parents, Mr Bem and Mrs Bem, agreed.', 'The parents agreed.'],
    ['He is their third child.', 'He is their child.'],
    ['On his 94th birthday he fell.', 'On his birthday he fell.'],
    ['I met him – in Leeds – and he fell.', 'I met him – in a city – and he fell.'],
    ['You will remember the Friday when he fell.', 'You will remember at the time when he fell.'],
    ['Our student Jonas Weber came in with psychosis.', 'Our student came in with psychosis.'],
    ['Sandra operated a crane and lost a hand.', 'Somebody operated a crane and lost a hand.'],
    ['He lost a leg in the explosion of 1983, my patient.', 'He lost a leg, my patient.'],
  ];
  becomes(cases);
});

describe('two names behind what they are to somebody', () => {
  it('stay where one of them is named again: nobody would know it there', async () => {
    const after = await mended('The neighbours, Rose and Will, agreed. Will died.');
    assert.ok(!after.includes('Rose') && !after.startsWith('The neighbours agreed'), after);
  });
});

describe('a cut that leaves no sentence', () => {
  const cuts = [
    'When they came, the sisters ⟦climbed onto a digger⟧; a photograph travelled far.',
    'With visits for both, ⟦they live apart, ⟧and the shop opens on two days.',
    'It was sold but his relatives ⟦rent it out ⟧and that’s where he is.',
    'Twenty-three days later, while ⟦at a wedding he ⟧collapsed.',
    'The lady found sitting ⟦outside the library ⟧was not ours.',
    'She used so many ⟦bleaching soaps ⟧from the market.',
    'She’s in her ⟦teens, doing reels ⟧with her scars.',
    'A note ⟦for the Hilton Residents⟧’ page.',
    'He was back in time⟦ for the feast⟧.',
    'That child, ⟦the eldest, ⟧nodded and left.',
    'You see her eyes, but ⟦the stud ⟧and the ear.',
    'We set off on ⟦Saturday ⟧I’m driving.',
  ];
  for (const cut of cuts)
    it(cut, () => {
      const [start, end] = [cut.indexOf('⟦'), cut.indexOf('⟧') - 1];
      assert.ok(!readsWell(cut.replace(/[⟦⟧]/g, ''), [{ start, end, text: '' }]));
    });
  it('leaves others', () => {
    for (const kept of ['She came⟦, with her dog,⟧ and he left.', 'No tears; ⟦all is well; ⟧he slept.', 'He fell; ⟦on Monday ⟧she rang.']) {
      const [start, end] = [kept.indexOf('⟦'), kept.indexOf('⟧') - 1];
      assert.ok(readsWell(kept.replace(/[⟦⟧]/g, ''), [{ start, end, text: '' }]), kept);
    }
  });
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
  it('no name is a number or a cry', () => {
    for (const text of ['Nine', 'Wala', 'Mam']) assert.ok(!isSensible('name', words(text)), text);
    assert.ok(isSensible('name', words('Nan Pritchard')));
  });
  it('a ward alone is no place, an age no occupation', () => {
    assert.ok(!isSensible('org', words('the ward w')));
    assert.ok(isSensible('org', words('the Elgar ward')));
    assert.ok(!isSensible('occupation', words('in her late teens')));
    assert.ok(!isSensible('event', words('person')));
  });
  it('kin in passing is no family detail', () => {
    assert.ok(!isSensible('family', words('her mother')));
    assert.ok(isSensible('family', words('mother of triplets')));
  });
});
