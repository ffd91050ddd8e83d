use super::{pack, unpack};

#[test]
fn texts_are_packed_and_unpacked_as_they_were() {
    let place = std::env::temp_dir().join(format!("trade-horizon-{}", std::process::id()));
    let (kept, folder) = (place.join("kept.json"), place.join("texts"));
    let texts = "[\n\"\",\n\"rate=\\n\\u0000%\",\n\"\u{6f1}\"\n]\n";
    std::fs::create_dir_all(&place).expect("a folder");
    std::fs::write(&kept, texts).expect("it can be written");
    unpack(&kept, &folder).expect("it unpacks");
    std::fs::remove_file(&kept).expect("it was there");
    pack(&folder, &kept).expect("it packs");
    let again = std::fs::read_to_string(&kept).expect("it is there");
    std::fs::remove_dir_all(&place).expect("it can go");
    assert_eq!(again, texts);
}
