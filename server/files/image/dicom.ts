import dicom from 'dicom-parser';
import type { Found } from './fields.ts';

const TAGS: Readonly<Record<string, string>> = {
  x00080020: 'StudyDate',
  x00080021: 'SeriesDate',
  x00080050: 'AccessionNumber',
  x00080080: 'InstitutionName',
  x00080081: 'InstitutionAddress',
  x00080090: 'ReferringPhysicianName',
  x00081010: 'StationName',
  x00081030: 'StudyDescription',
  x00081070: 'OperatorsName',
  x00100010: 'PatientName',
  x00100020: 'PatientID',
  x00100030: 'PatientBirthDate',
  x00101000: 'OtherPatientIDs',
  x00104000: 'PatientComments',
  x00181000: 'DeviceSerialNumber',
  x0020000d: 'StudyInstanceUID',
};
/** The header ends where the coded picture begins. */
const PICTURE = 'x7fe00010';

/** Adds what the header of a DICOM file tells; a header that cannot be read counts as one that names the patient. */
export function readDicom(bytes: Uint8Array, found: Found): void {
  try {
    const header = dicom.parseDicom(bytes, { untilTag: PICTURE });
    for (const [tag, name] of Object.entries(TAGS)) if (header.string(tag)?.trim()) found.add(name);
  } catch {
    found.add('PatientName');
  }
}
