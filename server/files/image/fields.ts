import { HIDDEN, type Hidden } from '../../../shared/image.ts';

/* Which fields of a picture's file identify (catalogue, part E.3). A field that is not named here does not: colour, size, software, copyright. */

const NAMES: Readonly<Record<Hidden, readonly string[]>> = {
  patient: ['PatientName', 'PatientID', 'PatientBirthDate', 'OtherPatientIDs', 'AccessionNumber'],
  place: [
    ...['City', 'State', 'Location', 'SubLocation', 'Sublocation', 'CountryName', 'Province', 'LocationCreated', 'LocationShown'],
    ...['InstitutionName', 'InstitutionAddress', 'GPSLatitude', 'GPSLongitude', 'GPSAltitude', 'GPSImgDirection', 'GPSDestLatitude'],
    ...['GPSDestLongitude', 'GPSAreaInformation', 'GPSProcessingMethod', 'GPSPosition'],
  ],
  time: [
    ...[
      'DateTimeOriginal',
      'DateTimeDigitized',
      'DateTime',
      'CreateDate',
      'ModifyDate',
      'DateCreated',
      'TimeCreated',
      'DigitalCreationDate',
    ],
    ...[
      'OffsetTime',
      'OffsetTimeOriginal',
      'OffsetTimeDigitized',
      'GPSDateStamp',
      'GPSTimeStamp',
      'GPSDateTime',
      'StudyDate',
      'SeriesDate',
    ],
    ...['Creation Time', 'date:create', 'date:modify', 'date:timestamp', 'create-date', 'modify-date'],
  ],
  person: [
    ...['Artist', 'CameraOwnerName', 'OwnerName', 'XPAuthor', 'creator', 'By-line', 'AuthorsPosition', 'CaptionWriter', 'Writer-Editor'],
    ...[
      'PersonInImage',
      'PersonDisplayName',
      'Author',
      'author',
      'ReferringPhysicianName',
      'OperatorsName',
      'lastModifiedBy',
      'Company',
      'company',
      'manager',
    ],
    ...['Manager', 'Credit'],
  ],
  device: [
    ...['BodySerialNumber', 'SerialNumber', 'LensSerialNumber', 'CameraSerialNumber', 'InternalSerialNumber', 'MakerNote', 'HostComputer'],
    ...['Make', 'Model', 'UniqueCameraModel', 'LensModel', 'StationName', 'DeviceSerialNumber'],
  ],
  words: [
    ...['ImageDescription', 'UserComment', 'XPTitle', 'XPSubject', 'XPComment', 'XPKeywords', 'title', 'description', 'subject', 'Title'],
    ...[
      'Description',
      'Comment',
      'comment',
      'Keywords',
      'Headline',
      'ObjectName',
      'Caption-Abstract',
      'Instructions',
      'SpecialInstructions',
    ],
    ...['hierarchicalSubject', 'keywords', 'DocumentName', 'StudyDescription', 'PatientComments'],
  ],
  drawn: ['Drawn'],
  thumbnail: ['Thumbnail', 'thumbnails', 'Thumbnails', 'Preview'],
  history: ['History', 'InstanceID', 'DocumentID', 'OriginalDocumentID', 'DerivedFrom', 'ImageUniqueID', 'StudyInstanceUID'],
};

const KINDS: ReadonlyMap<string, Hidden> = new Map(HIDDEN.flatMap((kind) => NAMES[kind].map((name) => [name, kind] as const)));

/** Whether words that a picture carries, one stretch each, say who, where or when. */
export type Tells = (words: readonly string[]) => boolean;

/** What a field gives away; `name` as Exif, IPTC, XMP (without its prefix), PNG or DICOM call it. */
export const kindOfField = (name: string): Hidden | undefined => KINDS.get(name.slice(name.lastIndexOf(':') + 1)) ?? KINDS.get(name);

/** Fields as they are met in a file; what is empty says nothing. */
export class Found {
  private readonly kinds = new Set<Hidden>();

  add(name: string): void {
    const kind = kindOfField(name);
    if (kind) this.kinds.add(kind);
  }

  list(): Hidden[] {
    return HIDDEN.filter((kind) => this.kinds.has(kind));
  }
}
