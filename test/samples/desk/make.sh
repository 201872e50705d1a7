#!/usr/bin/env bash
# Makes the files of this folder anew: ImageMagick, libwebp, libheif, ExifTool, LibreOffice, pandoc, and python-docx, pydicom, matplotlib and
# pikepdf for $PYTHON.
set -euo pipefail
cd "$(dirname "$0")"
PYTHON=${PYTHON:-python3}

convert -size 24x16 gradient:gray-white -quality 80 -strip plain.jpg
convert plain.jpg -define png:exclude-chunks=date,tIME planted.png
convert plain.jpg planted.tif
cwebp -quiet planted.png -o planted.webp
heif-enc -q 60 planted.png -o planted.heic > /dev/null
cp plain.jpg planted.jpg
for file in planted.*; do
  exiftool -q -q -m -overwrite_original -GPSLatitude=50.7 -GPSLatitudeRef=N -GPSLongitude=3.5 -GPSLongitudeRef=W \
    -DateTimeOriginal='2024:03:03 04:10:00' -Artist='Invented Artist' -SerialNumber=SN12345678 -Make=Cam -Model=X1 -Orientation#=6 \
    -ImageDescription='An invented caption' -XMP-dc:Creator='Elgar ward' -XMP-photoshop:City=Looe "$file"
done
exiftool -q -overwrite_original -IPTC:City=Looe -IPTC:By-line=Someone -Comment=hello '-ThumbnailImage<=plain.jpg' planted.jpg
exiftool -q -q -m -overwrite_original -PNG:Comment=hello planted.png
cp plain.jpg located.jpg
exiftool -q -overwrite_original -GPSLatitude=50.7 -GPSLatitudeRef=N -GPSLongitude=3.5 -GPSLongitudeRef=W located.jpg
convert plain.jpg planted.gif
exiftool -q -overwrite_original -Comment='seen in Elgar ward' -XMP-dc:Creator='Invented Artist' -XMP-photoshop:City=Looe \
  -XMP-exif:DateTimeOriginal='2024:03:03 04:10:00' planted.gif
convert plain.jpg -loop 0 \( +clone -rotate 180 \) turning.gif

soffice --headless --convert-to docx:'MS Word 2007 XML' libreoffice.fodt --outdir . > /dev/null
pandoc pandoc.md -o pandoc.docx
"$PYTHON" make.py
"$PYTHON" draw.py
soffice --headless --convert-to pdf python-docx.docx --outdir . > /dev/null
